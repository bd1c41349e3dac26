import { type SearchHitType, searchTypes } from '#contract/search.ts';
import { type Word, wordsOf } from './words.ts';

/** What a person typed, taken apart. */
export interface SearchQuery {
  /** What to look for, without operators and excluded words: for its meaning, and to be corrected. */
  text: string;
  words: Word[];
  /** Each must occur just so. */
  phrases: Word[][];
  /** None of these words or phrases may occur. */
  excluded: Word[][];
  types: SearchHitType[] | null;
  /** Only what stands under a title with these words. */
  within: string[];
  /** `me`, or words of the name of an organization. */
  from: string | null;
  /** Instants: from `after` on, until just before `before`. */
  after: Date | null;
  before: Date | null;
  /** A sentence about each operator that could not be followed. */
  hints: string[];
}

/** `name:value`, `name:"value"`, `"phrase"`, `-word`, `-"phrase"`, or a bare word. Curly quotes count as straight ones. */
const parts =
  /(?<minus>-)?(?:(?<name>\p{L}+):(?:"(?<quoted>[^"]*)"?|(?<value>\S+))|"(?<phrase>[^"]*)"?|(?<bare>\S+))/gu;
/** Of phrases, and of what is excluded, so many are looked up. */
const mostConditions = 16;
const typeNames = new Map<string, SearchHitType>([
  ...searchTypes.flatMap((type): [string, SearchHitType][] => [
    [type, type],
    [`${type}s`, type],
  ]),
  ['chat', 'message'],
  ['chats', 'message'],
  ['knowledge', 'document'],
  ['writing', 'submission'],
]);

/**
 * Reads a search as it is typed. What looks like an operator and is none (`12:30`) is looked for as it stands; an operator with a
 * value that makes no sense is left out, and `hints` says so.
 */
export function readQuery(typed: string): SearchQuery {
  const query: SearchQuery = {
    text: '',
    words: [],
    phrases: [],
    excluded: [],
    types: null,
    within: [],
    from: null,
    after: null,
    before: null,
    hints: [],
  };
  const kept: string[] = [];
  for (const match of typed.replaceAll(/[“”„«»]/g, '"').matchAll(parts)) {
    const { minus, name, quoted, value, phrase, bare } = match.groups ?? {};
    if (name !== undefined && minus === undefined && operate(query, name.toLowerCase(), (quoted ?? value ?? '').trim()))
      continue;
    const text = phrase ?? bare ?? match[0].slice(minus ? 1 : 0);
    const words = wordsOf(text);
    if (words.length === 0) continue;
    // A dash within a number or between words is no exclusion: it never gets here as the first sign of a part.
    if (minus !== undefined) query.excluded.push(words);
    else {
      if (phrase !== undefined) query.phrases.push(words);
      kept.push(text);
    }
  }
  if (query.phrases.length > mostConditions || query.excluded.length > mostConditions) {
    query.hints.push(`Only the first ${mostConditions} phrases and exclusions count.`);
    query.phrases = query.phrases.slice(0, mostConditions);
    query.excluded = query.excluded.slice(0, mostConditions);
  }
  query.text = kept.join(' ');
  query.words = wordsOf(query.text);
  return query;
}

/** A question as it is said to somebody: every word of it is looked for, and nothing in it is an operator. */
export function spokenQuery(text: string): SearchQuery {
  const nothing = {
    phrases: [],
    excluded: [],
    types: null,
    within: [],
    from: null,
    after: null,
    before: null,
    hints: [],
  };
  return { ...nothing, text, words: wordsOf(text) };
}

/** Follows an operator; false where it is none, so that its text is looked for. */
function operate(query: SearchQuery, name: string, value: string): boolean {
  switch (name) {
    case 'type': {
      const types = value
        .toLowerCase()
        .split(',')
        .map((one) => typeNames.get(one));
      if (types.every((type) => type !== undefined)) query.types = [...new Set([...(query.types ?? []), ...types])];
      else query.hints.push(`“type:${value}” is not a kind of thing. Write type:${searchTypes.join(', type:')}.`);
      return true;
    }
    case 'in':
      if (value !== '') query.within.push(value);
      return true;
    case 'from':
      if (value !== '') query.from = value;
      return true;
    case 'before':
    case 'after': {
      const date = startOf(value);
      if (date) query[name] = date;
      else
        query.hints.push(`“${name}:${value}” has no date. Write ${name}:2026-05-01, ${name}:2026-05 or ${name}:2026.`);
      return true;
    }
    default:
      return false;
  }
}

/** The first instant (UTC) of a year, month or day. */
function startOf(value: string): Date | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year === undefined) return null;
  const date = new Date(`${year}-${month}-${day}T00:00:00.000Z`);
  // 30 February would become a day in March.
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day) || date.getUTCFullYear() < 1900
    ? null
    : date;
}
