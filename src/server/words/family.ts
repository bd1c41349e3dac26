/**
 * Families of words: from which simpler words a word can be made, and how many levels later it is learned than they. Own judgement:
 * an ending that only changes the part of speech costs one level, a prefix or an ending that changes the meaning two.
 */
interface Ending {
  ending: string;
  /** What stands in its place in the base: `happi-ness` has `y`. */
  instead: readonly string[];
  later: number;
}

const rule = (later: number, ending: string, ...instead: string[]): Ending => ({ ending, instead, later });

const endings: readonly Ending[] = [
  rule(1, 'ically', 'ic', 'ical'),
  rule(1, 'ly', '', 'le', 'l', 'y'),
  rule(1, 'ily', 'y'),
  rule(2, 'iness', 'y'),
  rule(2, 'ness', ''),
  rule(1, 'er', '', 'e'),
  rule(1, 'or', '', 'e'),
  rule(1, 'ment', '', 'e'),
  rule(1, 'ation', '', 'e', 'ate'),
  rule(1, 'ification', 'ify'),
  rule(1, 'ion', '', 'e'),
  rule(1, 'sion', 'd', 'de'),
  rule(2, 'able', '', 'e', 'ate', 'y'),
  rule(2, 'iable', 'y'),
  rule(2, 'ible', '', 'e'),
  rule(2, 'ability', 'able'),
  rule(2, 'ibility', 'ible'),
  rule(1, 'ful', ''),
  rule(1, 'iful', 'y'),
  rule(2, 'less', ''),
  rule(2, 'al', '', 'e', 'y'),
  rule(1, 'ical', 'y', 'ic', 'ics'),
  rule(1, 'ic', '', 'e', 'y'),
  rule(1, 'ity', '', 'e'),
  rule(1, 'ive', '', 'e', 'ion'),
  rule(1, 'ous', '', 'e', 'y'),
  rule(1, 'y', '', 'e'),
  rule(1, 'ist', '', 'y', 'e', 'ism'),
  rule(2, 'ism', '', 'y', 'e'),
  rule(1, 'ing', '', 'e'),
  rule(1, 'ed', '', 'e'),
  rule(1, 'ied', 'y'),
  rule(2, 'ship', ''),
  rule(2, 'hood', ''),
  rule(2, 'ance', '', 'e', 'ant'),
  rule(2, 'ence', '', 'e', 'ent'),
  rule(1, 'ant', '', 'e', 'ance'),
  rule(1, 'ency', 'ent'),
  rule(1, 'cy', 't', 'te'),
  rule(2, 'ize', '', 'y', 'e'),
  rule(2, 'ise', '', 'y', 'e'),
  rule(2, 'ify', '', 'e', 'y'),
  rule(1, 'th', ''),
  rule(2, 'en', '', 'e'),
  rule(1, 'ish', '', 'e'),
  rule(1, 'ward', ''),
  rule(1, 'wards', ''),
  rule(1, 's', ''),
];

const prefixes: Readonly<Record<string, number>> = {
  un: 1,
  in: 1,
  im: 1,
  il: 1,
  ir: 1,
  dis: 1,
  non: 2,
  re: 2,
  over: 2,
  under: 2,
  out: 2,
  mis: 1,
  pre: 2,
  post: 2,
  inter: 2,
  super: 1,
  anti: 2,
  counter: 2,
  co: 2,
  sub: 2,
  trans: 2,
  en: 2,
  semi: 2,
  multi: 2,
};

export interface Relative {
  base: string;
  /** Levels by which the word is learned after its base. */
  later: number;
}

/** Words of which this one may be made, whether they exist or not. */
export function* relativesOf(word: string): Generator<Relative> {
  for (const { ending, instead, later } of endings) {
    const stem = word.slice(0, -ending.length);
    if (stem.length < 3 || !word.endsWith(ending)) continue;
    for (const end of instead) yield { base: stem + end, later };
    if (/([bdglmnprt])\1$/.test(stem)) yield { base: stem.slice(0, -1), later };
  }
  for (const [prefix, later] of Object.entries(prefixes)) {
    if (word.startsWith(prefix) && word.length > prefix.length + 2) yield { base: word.slice(prefix.length), later };
  }
}

/** The halves of a word that is written as one or with a hyphen: `bookshop`, `well-known`. */
export function* halvesOf(word: string): Generator<[string, string]> {
  const hyphen = word.indexOf('-');
  if (hyphen > 0) return yield [word.slice(0, hyphen), word.slice(hyphen + 1)];
  for (let at = 3; at <= word.length - 3; at++) yield [word.slice(0, at), word.slice(at)];
}

/** As it is spelt across the ocean: `color` for `colour`, `organise` for `organize`. */
export function* spellingsOf(word: string): Generator<string> {
  if (/ou?r/.test(word)) yield word.replace(/our/, 'or');
  if (/[^o]or/.test(word)) yield word.replace(/or(?=$|[a-z]*$)/, 'our');
  if (/is(?=e|ing|ation)/.test(word)) yield word.replace(/is(?=e|ing|ation)/, 'iz');
  if (/iz(?=e|ing|ation)/.test(word)) yield word.replace(/iz(?=e|ing|ation)/, 'is');
  if (word.endsWith('yse')) yield `${word.slice(0, -3)}yze`;
  if (word.endsWith('yze')) yield `${word.slice(0, -3)}yse`;
  if (word.endsWith('er')) yield `${word.slice(0, -2)}re`;
  if (word.endsWith('re')) yield `${word.slice(0, -2)}er`;
  if (word.endsWith('og')) yield `${word}ue`;
  if (word.endsWith('ogue')) yield word.slice(0, -2);
  if (word.endsWith('ense')) yield `${word.slice(0, -4)}ence`;
  if (word.endsWith('ence')) yield `${word.slice(0, -4)}ense`;
  if (/l(?:ed|ing|er|or)$/.test(word)) yield word.replace(/l(ed|ing|er|or)$/, 'll$1');
  if (/ll(?:ed|ing|er|or)$/.test(word)) yield word.replace(/ll(ed|ing|er|or)$/, 'l$1');
  if (word.includes('-')) yield word.replaceAll('-', '');
}
