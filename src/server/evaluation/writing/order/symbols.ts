import type { Sentence } from '../text/annotated-text.ts';

/**
 * Words that hold sentences together and the commonest verbs and adverbs: each is a symbol of its own, because its place
 * among the others says most about word order. Every other word counts as its part of speech.
 */
const held = new Set(
  `the to of a an that it could no on has its with by and or but is was were be been being am 's 'm 're 've 'll n't for at
  are all their in as have which since our this they we these those i you he she me him her us them my your his mine yours
  not can both must will if would should may might shall about from because any who whose whom what when where how why
  through under over into than do does did each between up down off out after before during while without within
  another had among against upon some like around across toward every there here then so too also very just many much
  more most less few only even still now never always one two let get go went going want know think make good well such
  other same own lot myself ourselves himself herself itself yourself something anything nothing everything someone
  everyone nobody ca wo time`.split(/\s+/),
);

/** Before the first word of a sentence and after its last. */
const edge = '<s>';

/** Is it one of the words that real English cannot do without? */
export const holdsTogether = (lower: string): boolean => held.has(lower);

/** The sentence as symbols, between two edges. What is neither word, number nor punctuation is left out. */
export function symbolsOf({ tokens }: Sentence): string[] {
  const symbols = [edge];
  for (const { kind, lower, pos } of tokens) {
    if (kind === 'word') symbols.push(held.has(lower) ? lower : pos);
    else if (kind === 'number') symbols.push('NUM');
    else if (kind === 'punctuation') symbols.push(/[.!?]/.test(lower) ? edge : lower === ',' ? ',' : '<p>');
  }
  symbols.push(edge);
  return symbols.filter((symbol, at) => symbol !== edge || symbols[at - 1] !== edge);
}
