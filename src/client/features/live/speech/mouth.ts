/** What the mouth is saying: the animation reads it, drawing by drawing. */
export interface Saying {
  word: string;
  /** When the word began, on the clock of the drawings (`performance.now()`). */
  since: number;
  /** 1 is the speed of the voice. */
  rate: number;
}

/** What is heard of both, between two drawings. */
export interface Sound {
  /** Of the microphone. dB of full scale. */
  decibels: number;
  /** What the voice of the browser says. */
  saying: Saying | null;
  /** How loud the voice of the server is now, from 0 to 1; null while it does not speak. */
  loud: (() => number) | null;
}

/** How far the mouth is open now, whoever speaks. */
export const mouthOf = ({ saying, loud }: Pick<Sound, 'saying' | 'loud'>, now: number): number =>
  loud ? loud() : openness(saying, now);

/** How long a letter takes at the voice's own speed. Milliseconds. */
const letterMs = 72;

const wide = new Set('aáàâäæآاع');
const round = new Set('oóòôöuúùûüwوؤ');
const middle = new Set('eéèêëهة');
const narrow = new Set('iíìîïyjیيئ');
const shut = new Set('mbpمبپ');

function ofLetter(letter: string): number {
  if (wide.has(letter)) return 1;
  if (round.has(letter)) return 0.75;
  if (middle.has(letter)) return 0.65;
  if (narrow.has(letter)) return 0.45;
  return shut.has(letter) ? 0 : 0.25;
}

/** How far the mouth is open at a time: 0 is shut, 1 as far as it goes. It is shut before a word, after it, and while nobody speaks. */
export function openness(saying: Saying | null, now: number): number {
  if (!saying) return 0;
  const letters = [...saying.word.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  const at = ((now - saying.since) / letterMs) * saying.rate;
  if (at < 0 || at >= letters.length) return 0;
  const first = Math.floor(at);
  const here = ofLetter(letters[first] ?? '');
  const next = first + 1 < letters.length ? ofLetter(letters[first + 1] ?? '') : 0;
  return here + (next - here) * (at - first);
}
