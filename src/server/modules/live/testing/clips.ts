/** What a browser would have recorded, as far as its first bytes tell; another `said` is another clip. */
export function aSound(said = 'Hello', kind: 'webm' | 'mp4' | 'ogg' = 'webm'): Buffer {
  const heads = {
    webm: Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
    mp4: Buffer.from('\0\0\0\x18ftypmp42', 'latin1'),
    ogg: Buffer.from(`OggS${'\0'.repeat(24)}OpusHead`, 'latin1'),
  };
  return Buffer.concat([heads[kind], Buffer.from(said)]);
}

/** A clip as a form, with its headers. */
export function aClip(bytes: Buffer = aSound()): { body: Buffer; headers: { 'content-type': string } } {
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="clip"\r\n\r\n';
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  };
}
