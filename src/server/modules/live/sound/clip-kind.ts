import type { SoundClip } from '#contract/live-sound.ts';

/** The kind of a clip by its first bytes, never by a name; undefined for what is no WebM, MP4 or Ogg. */
export function clipKind(bytes: Buffer): SoundClip['media_type'] | undefined {
  const head = bytes.subarray(0, 64);
  if (isWebm(head)) return 'audio/webm';
  if (head.length >= 12 && head.toString('latin1', 4, 8) === 'ftyp') return 'audio/mp4';
  if (head.toString('latin1', 0, 4) === 'OggS' && head.includes('OpusHead')) return 'audio/ogg';
  return undefined;
}

/** The signature of EBML, and the type of document that browsers write. */
const isWebm = (head: Buffer) =>
  head.length >= 8 && head.readUInt32BE(0) === 0x1a45_dfa3 && head.includes(Buffer.from('webm'));
