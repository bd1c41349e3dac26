import { irregularVerb, irregularVerbs } from '#content/study-guide/irregular-verbs.ts';

const bases = new Map<string, string>();
/** Verbs whose past looks like their base: nothing can be said of them. */
const unchanging = new Set<string>();
for (const { base, past, participle } of irregularVerbs) {
  for (const form of [...past, ...participle]) if (form !== base && !bases.has(form)) bases.set(form, base);
  if (past.includes(base)) unchanging.add(base);
}
// Past forms that are better known as other words.
for (const noun of ['ground', 'lit', 'lay', 'wound', 'bore']) bases.delete(noun);

/** The base of a past form or participle: of `went` `go`, of `played` `play`. Undefined where it is no such form. */
export function baseOfPast(lower: string, lemma: string): string | undefined {
  const irregular = bases.get(lower);
  if (irregular !== undefined) return irregular;
  return lower.endsWith('ed') && lemma !== lower && lemma.length > 1 ? lemma : undefined;
}

export const looksLikeItsPast = (base: string): boolean => unchanging.has(base);

/** `goes` of `go`. */
export function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (base === 'be') return 'is';
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

/** `went` of `go`, `played` of `play`; undefined where the past looks like the base. */
export function pastOf(base: string): string | undefined {
  const verb = irregularVerb(base);
  if (verb?.base === base) return verb.past.includes(base) ? undefined : verb.past[0];
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base)) return `${base}${base.at(-1)}ed`;
  return `${base}ed`;
}
