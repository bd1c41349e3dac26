import { AppError } from '#server/platform/app-error.ts';

/**
 * JSON as a server should read it: UTF-8 alone, no key twice in an object (parsers disagree on which one counts), none of
 * the keys that reach a prototype, and no text that the database cannot hold (NUL, half of a surrogate pair).
 */
export function parseJson(body: Uint8Array): unknown {
  const text = decodeUtf8(body);
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refused('body', `The body is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
  refuseHiddenKeys(text);
  return value;
}

/** `application/x-www-form-urlencoded` with each name once. */
export function parseForm(body: Uint8Array): Record<string, string> {
  const text = decodeUtf8(body);
  for (const piece of text.split(/[&=]/)) decodePercent(piece);
  const values: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    if (Object.hasOwn(values, name)) throw refused(`body.${name.slice(0, 80)}`, 'Give each name once.');
    if (name === '__proto__') throw refused('body', 'The name __proto__ is not allowed.');
    if (value.includes('\0')) throw refused(`body.${name.slice(0, 80)}`, 'Text must not contain the character NUL.');
    values[name] = value;
  }
  return values;
}

function refused(path: string, message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path, message }] });
}

/** Text as UTF-8, or 400. */
export function decodeUtf8(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw refused('body', 'The body is not valid UTF-8.');
  }
}

function decodePercent(piece: string): void {
  try {
    decodeURIComponent(piece.replaceAll('+', ' '));
  } catch {
    throw refused('body', 'The body is not valid form encoding.');
  }
}

/** Walks text that `JSON.parse` has accepted; only strings, braces and the colon behind a key matter. */
function refuseHiddenKeys(text: string): void {
  const string = /"(?:[^"\\]|\\.)*"|[{}]/g;
  const objects: Set<string>[] = [];
  for (const match of text.matchAll(string)) {
    const token = match[0];
    if (token === '{') objects.push(new Set());
    else if (token === '}') objects.pop();
    else {
      const value = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
      if (value.includes('\0') || !value.isWellFormed()) {
        throw refused('body', 'Text must not contain the character NUL or half of a surrogate pair.');
      }
      if (isKey(text, match.index + token.length)) noteKey(objects.at(-1), value);
    }
  }
}

function isKey(text: string, after: number): boolean {
  let at = after;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return text[at] === ':';
}

function noteKey(keys: Set<string> | undefined, key: string): void {
  if (key === '__proto__') throw refused('body', 'The key __proto__ is not allowed.');
  if (keys?.has(key)) throw refused('body', `The key "${key.slice(0, 80)}" stands twice in one object.`);
  keys?.add(key);
}
