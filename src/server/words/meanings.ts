import { type PartOfSpeech, partsOfSpeech } from '#content/words/core.ts';
import { ownMeanings } from '#content/words/own-meanings.ts';
import { coreEntries } from './core-list.ts';
import { spellingsOf } from './family.ts';
import { irregularForms } from './irregular-forms.ts';
import { lemmasOf } from './lemma.ts';
import { trimGloss } from './trim-gloss.ts';
import { type IndexEntry, type Indexed, isIndexed, lookUp } from './wordnet-index.ts';
import { type Sense, sensesAt } from './wordnet-senses.ts';

export interface Meaning {
  partOfSpeech: PartOfSpeech;
  /** One statement, without a full stop. */
  gloss: string;
  examples: string[];
}

/** Senses of a part of speech that are given, and that are looked at: the rarest of `run` help nobody. */
const senses = 4;
const read = 8;

/**
 * What a lemma means, the meaning that a learner most probably meets first: of the part of speech asked for, else of those under
 * which the core list has it, else of the one that occurs most in tagged texts. Within one, our own meaning goes before WordNet's,
 * which are in its order by frequency.
 */
export function meaningsOf(lemma: string, partOfSpeech?: PartOfSpeech, most = senses): Meaning[] {
  own ??= readOwn();
  const listed = [lemma, ...spellingsOf(lemma)].map((spelling) => coreEntries(spelling)).find(Boolean);
  const places = [...(listed?.keys() ?? [])];
  return (partOfSpeech ? [partOfSpeech] : Object.values(partsOfSpeech))
    .map((part) => {
      const entry = isIndexed(part) ? lookUp(lemma, part) : undefined;
      return { part, entry, weight: places.includes(part) ? 1_000 - places.indexOf(part) : (entry?.tagged ?? 0) };
    })
    .sort((one, other) => other.weight - one.weight)
    .flatMap(({ part, entry }) => [
      ...(own?.get(`${lemma} ${part}`) ?? []),
      ...(entry && isIndexed(part) ? sensesOf(lemma, part, entry).slice(0, most) : []).map((sense) =>
        meaningOf(lemma, part, sense),
      ),
    ]);
}

/** The first meaning; undefined for what has none. */
export const glossOf = (lemma: string, partOfSpeech?: PartOfSpeech): Meaning | undefined =>
  meaningsOf(lemma, partOfSpeech, 1)[0];

/** Tells of what no learner is shown first, or unasked. */
export const improper =
  /\b(?:sexual|intercourse|prostitut|genital|penis|vulgar|obscene|offensive|disparaging|derogatory|slur|slang)/i;

/**
 * The first senses of a lemma. Those that occur in tagged texts are in the order of their frequency; the others are in no order that
 * means anything: of them the ones go first whose proper name the lemma is (a `tart` is a pie rather than what else it is called).
 */
function sensesOf(lemma: string, part: Indexed, { offsets, tagged }: IndexEntry): Sense[] {
  const found = sensesAt(part, offsets.slice(0, read));
  const places = new Map(
    found.map((sense, place) => [sense, place < tagged ? place : found.length + nameOf(sense, lemma)]),
  );
  const weight = (sense: Sense) => (places.get(sense) ?? 0) + (improper.test(sense.definition) ? 1_000 : 0);
  return found.toSorted((one, other) => weight(one) - weight(other));
}

/** Place of the lemma among the words of a sense. */
const nameOf = ({ words }: Sense, lemma: string): number => {
  const place = words.findIndex((word) => word.toLowerCase() === lemma);
  return place === -1 ? words.length : place;
};

function meaningOf(lemma: string, part: PartOfSpeech, { definition, examples }: Sense): Meaning {
  return {
    partOfSpeech: part,
    gloss: trimGloss(definition),
    // Examples of a sense belong to any of its words: only those that have this one help.
    examples: examples.filter((example) => mentions(example, lemma) && !improper.test(example)).map(sentence),
  };
}

const mentions = (example: string, lemma: string): boolean =>
  lemma.includes(' ')
    ? example.toLowerCase().includes(lemma)
    : (example.toLowerCase().match(/[a-z'-]+/g) ?? []).some(
        (word) =>
          word === lemma ||
          // A form begins as its lemma does, but for the irregular.
          ((word[0] === lemma[0] || irregularForms.has(word)) && lemmasOf(word).some((found) => found.lemma === lemma)),
      );

/** Examples of WordNet begin in lower case and end anyhow. What is only a phrase stays one. */
const sentence = (example: string): string =>
  /^[a-z].*[.!?]$/.test(example) ? example.charAt(0).toUpperCase() + example.slice(1) : example;

/** By word and part of speech. */
let own: ReadonlyMap<string, Meaning[]> | undefined;

function readOwn(): Map<string, Meaning[]> {
  const rows = [...ownMeanings.matchAll(/^(\S+) (\w) ([^|\n]+)\|(.+)$/gm)];
  return new Map(
    rows.map(([, word = '', letter = '', gloss = '', example = '']) => {
      const partOfSpeech = partsOfSpeech[letter as keyof typeof partsOfSpeech];
      return [`${word} ${partOfSpeech}`, [{ partOfSpeech, gloss, examples: [example] }]] as const;
    }),
  );
}
