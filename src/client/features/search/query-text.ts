import { type SearchHitType, searchTypes } from '#contract/search.ts';

/** The operators that a query may hold beside its words. */
export type OperatorName = 'type' | 'in' | 'from' | 'before' | 'after';

interface Operator {
  name: OperatorName;
  value: string;
  start: number;
  end: number;
}

/** A phrase in quotes is read first, so that what looks like an operator within it is none. */
const token = /"[^"]*"|(?<![^\s])(type|in|from|before|after):(?:"([^"]*)"|(\S+))/giu;

function operatorsIn(text: string): Operator[] {
  return [...text.matchAll(token)].flatMap(({ 0: all, 1: name, 2: quoted, 3: bare, index }) =>
    name === undefined
      ? []
      : [
          {
            name: name.toLowerCase() as OperatorName,
            value: quoted ?? bare ?? '',
            start: index,
            end: index + all.length,
          },
        ],
  );
}

/** What the first operator of this name asks for; null where there is none. */
export const operatorValue = (text: string, name: OperatorName): string | null =>
  operatorsIn(text).find((one) => one.name === name)?.value ?? null;

/** The names of all kinds that a query asks for; several operators ask for the kinds of each. */
export const typeNamesIn = (text: string): string[] =>
  operatorsIn(text).flatMap(({ name, value }) => (name === 'type' ? value.toLowerCase().split(',') : []));

/** The query without the operators of this name; without any, where none is named. */
export function without(text: string, name?: OperatorName): string {
  let rest = '';
  let at = 0;
  for (const operator of operatorsIn(text)) {
    if (name !== undefined && operator.name !== name) continue;
    rest += text.slice(at, operator.start);
    at = operator.end;
  }
  return (rest + text.slice(at)).replace(/\s+/g, ' ').trim();
}

/** The query with this one operator of its name; null takes it out. */
export function withOperator(text: string, name: OperatorName, value: string | null): string {
  const rest = without(text, name);
  if (value === null) return rest;
  const plain = value.replaceAll('"', '').trim();
  return `${rest} ${name}:${/\s|^$/.test(plain) ? `"${plain}"` : plain}`.trim();
}

/** The kinds that a query asks for, apart from its words, so that the counts of the other kinds are still told. */
export function splitTypes(text: string): { q: string; types: SearchHitType[] } {
  const names = [...new Set(typeNamesIn(text))];
  const types = searchTypes.filter((type) => names.includes(type));
  const q = without(text, 'type');
  // A name that is no kind stays where it is: the server has a hint about it. Kinds alone are no query.
  return types.length === names.length && types.length > 0 && q !== '' ? { q, types } : { q: text.trim(), types: [] };
}

/** What the server has for the words of a query, with the kinds that were split off again. */
export function withTypesOf(text: string, better: string): string {
  const { types } = splitTypes(text);
  return types.length > 0 ? withOperator(better, 'type', types.join(',')) : better;
}

/** The date so many days ago, as it is where the learner is. */
export function daysAgo(days: number, now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    now.getTime() - days * 86_400_000,
  );
}
