import model from 'wink-eng-lite-web-model';
import winkNlp, { type PartOfSpeech } from 'wink-nlp';
import type { Annotate, Sentence, Token } from './annotated-text.ts';

const nlp = winkNlp(model);
const { its } = nlp;

const kinds: Readonly<Record<string, Token['kind']>> = {
  word: 'word',
  number: 'number',
  ordinal: 'number',
  punctuation: 'punctuation',
};
const tails = new Set(["n't", "'s", "'m", "'re", "'ve", "'ll", "'d", "'"]);

/**
 * Sentences, tokens, parts of speech and lemmas by wink-nlp, line by line: a line break ends a sentence, also where
 * no full stop stands, as after a greeting. Curly quotes are read as straight ones, which have the same length.
 */
export const annotate: Annotate = (text) => {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const line of straight(text).split('\n')) {
    if (line.trim() !== '') sentences.push(...sentencesOf(line, text, at));
    at += line.length + 1;
  }
  const words = sentences.flatMap(({ tokens }) => tokens.filter(({ kind, tail }) => kind === 'word' && !tail));
  return { text, sentences, words };
};

/** Quotes as on a keyboard. */
export const straight = (text: string): string => text.replaceAll(/[‘’ʼ]/g, "'").replaceAll(/[“”]/g, '"');

function sentencesOf(line: string, text: string, offset: number): Sentence[] {
  const document = nlp.readDoc(line);
  const tokens = document.tokens();
  const values = tokens.out() as string[];
  const poses = tokens.out(its.pos) as PartOfSpeech[];
  const types = tokens.out(its.type) as string[];
  // The list of lemmas can have holes.
  const lemmas = tokens.out(its.lemma as unknown as typeof its.normal) as (string | undefined)[];
  const all: Token[] = [];
  let at = 0;
  for (const [index, value] of values.entries()) {
    const found = line.indexOf(value, at);
    if (found === -1) continue;
    at = found + value.length;
    const lower = value.toLowerCase();
    const tail = tails.has(lower) && found > 0 && !/\s/.test(line[found - 1] ?? ' ');
    const start = offset + found;
    all.push({
      text: text.slice(start, start + value.length),
      lower,
      lemma: lemmas[index] ?? lower,
      pos: poses[index] ?? 'X',
      kind: tail ? 'word' : (kinds[types[index] ?? ''] ?? 'other'),
      tail,
      start,
      end: start + value.length,
    });
  }
  const ends = (document.sentences().out(its.span) as unknown as [number, number][]).map(([, last]) => last);
  return ends.flatMap((last, index) => {
    const own = all.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, last + 1);
    const [first] = own;
    const final = own.at(-1);
    return first && final ? [{ start: first.start, end: final.end, tokens: own }] : [];
  });
}
