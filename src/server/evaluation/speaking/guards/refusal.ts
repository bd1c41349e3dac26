export type Flag =
  | 'too_large'
  | 'not_wav'
  | 'unsupported'
  | 'truncated'
  | 'damaged'
  | 'empty'
  | 'too_long'
  | 'silent'
  | 'clipping'
  | 'too_quiet'
  | 'not_speech'
  | 'too_short'
  | 'noisy';

/** Why a recording is not judged, with what to do. */
export interface Refusal {
  flag: Flag;
  sentence: string;
}

const sentences: Readonly<Record<Flag, string>> = {
  too_large: 'Keep the recording under 25 MB.',
  not_wav: 'This is not a WAV file. Record it here, or save it as WAV.',
  unsupported: 'Save the recording as WAV with 16-bit or 32-bit float samples, one or two channels and 8 to 48 kHz.',
  truncated: 'The end of this recording is missing. Record it again, or send the whole file.',
  damaged: 'This recording is damaged. Record it again.',
  empty: 'There is no sound in this file. Record it again.',
  too_long: 'Keep the recording under 5 minutes.',
  silent: 'Nothing was heard. Check that the microphone is on and is the one you speak into.',
  clipping: 'The recording is distorted because it is too loud. Move away from the microphone and record it again.',
  too_quiet: 'The recording is too quiet. Move closer to the microphone and record it again.',
  not_speech: 'This does not sound like speech. Record your voice, without music or noise.',
  too_short: 'Speak for at least one second: less shows too little to be judged.',
  noisy: 'There is too much noise around your voice. Find a quieter place and record it again.',
};

export const refuse = (flag: Flag): Refusal => ({ flag, sentence: sentences[flag] });

export const flags = Object.keys(sentences) as Flag[];
