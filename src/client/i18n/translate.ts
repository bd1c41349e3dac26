/**
 * Texts of the interface: nested objects of strings, one object for each language. `{{name}}` is filled in; a text whose
 * key ends in a plural category of CLDR (`_one`, `_few`, `_other` …) is chosen by `count`.
 */
export interface Words {
  readonly [key: string]: string | Words;
}

export type Values = Readonly<Record<string, string | number>>;

type Category = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Base<K extends string> = K extends `${infer Stem}_${Category}` ? Stem | K : K;

/** Every path to a text, dotted; of a text with plural forms also the path without the form. */
export type Key<W> = {
  [K in keyof W & string]: W[K] extends string ? Base<K> : `${K}.${Key<W[K]>}`;
}[keyof W & string];

const rules = new Map<string, Intl.PluralRules>();

function categoryOf(language: string, count: number): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return rule.select(count);
}

function find(words: Words, path: string): string | undefined {
  let here: string | Words | undefined = words;
  for (const step of path.split('.')) here = typeof here === 'object' ? here[step] : undefined;
  return typeof here === 'string' ? here : undefined;
}

/** The text at a path; the path itself where there is none, so that a gap is seen and nothing breaks. */
export function translate(language: string, words: Words, path: string, values: Values = {}): string {
  const { count } = values;
  const counted =
    typeof count === 'number'
      ? (find(words, `${path}_${categoryOf(language, count)}`) ?? find(words, `${path}_other`))
      : undefined;
  return fill(language, counted ?? find(words, path) ?? path, values);
}

/** A text with its gaps filled; a number is written as the language writes it, a gap without a value stays. */
export function fill(language: string, text: string, values: Values): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (gap, name: string) => {
    const value = values[name];
    if (value === undefined) return gap;
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}
