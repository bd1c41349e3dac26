import { irregularVerbs } from '#content/study-guide/irregular-verbs.ts';

/** Makes texts comparable: what differs only in how it is typed is the same afterwards. Pure. */

const quotes = /[‘’‚‛′`´]/g;
const doubleQuotes = /[“”„‟″«»]/g;
const dashes = /[‐‑‒–—―−]/g;

/** NFKC, one case, single spaces, one kind of quotation mark and dash, no marks of punctuation at the ends of words. */
export function normalise(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(quotes, "'")
    .replace(doubleQuotes, '"')
    .replace(dashes, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = plain
    .replace(/(?<=^|\s)["'(.,!?;:…-]+(?=\S)|["'),.!?;:…-]+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? plain : bare;
}

/** The words of a text, normalised: without punctuation, with apostrophes and hyphens inside. */
export function wordsIn(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
}

const irregular: Readonly<Record<string, string>> = {
  "can't": 'can not',
  cannot: 'can not',
  "won't": 'will not',
  "shan't": 'shall not',
  "let's": 'let us',
};
/** Words after which 's is a verb; after any other word it may be a possessive as well. */
const hosts = new Set('it he she that this what who where when how why there here everyone everybody'.split(' '));
const endings: readonly [RegExp, string][] = [
  [/n't$/, ' not'],
  [/'m$/, ' am'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
];
const participles = new Set(irregularVerbs.flatMap(({ participle }) => participle));
/** Is it a past participle? Before it, 's may be has and 'd may be had. */
const isParticiple = (word: string): boolean => /(?:ed|en)$/.test(word) || participles.has(word);
/** Stand between a verb and its participle. */
const between = new Set(
  'not never ever already just always often still also only even soon recently both all hardly rarely seldom once twice'.split(
    ' ',
  ),
);
const isBetween = (word: string): boolean => between.has(word) || /..ly$/.test(word);

/**
 * A normalised text with its contractions written out. Where 's or 'd can be two words ("it's done"), both readings; at most
 * eight in all.
 */
export function readingsOf(text: string): string[] {
  const tokens = normalise(text).split(' ');
  return tokens.reduce<string[]>(
    (readings, token, place) => {
      const ways = waysOf(
        token,
        tokens.slice(place + 1).find((word) => !isBetween(word)),
      );
      return readings.flatMap((before) => ways.map((way) => (before === '' ? way : `${before} ${way}`))).slice(0, 8);
    },
    [''],
  );
}

function waysOf(token: string, next = ''): string[] {
  const known = Object.hasOwn(irregular, token) ? irregular[token] : undefined;
  if (known !== undefined) return [known];
  for (const [ending, full] of endings) {
    if (ending.test(token)) return [token.replace(ending, full)];
  }
  const [, host = '', kind] = /^(.+)'([sd])$/.exec(token) ?? [];
  if (kind === 's') {
    const verbs = isParticiple(next) ? [`${host} is`, `${host} has`] : [`${host} is`];
    return hosts.has(host) ? verbs : [token, ...verbs];
  }
  if (kind === 'd') {
    if (next === 'better') return [`${host} had`];
    return isParticiple(next) ? [`${host} would`, `${host} had`] : [`${host} would`];
  }
  return [token];
}

/** Do two texts say the same, but for case, spaces, punctuation and contractions? */
export function sameText(one: string, other: string): boolean {
  const others = new Set(readingsOf(other));
  return readingsOf(one).some((reading) => others.has(reading));
}
