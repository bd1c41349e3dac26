import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** Sixteen bytes of SHA-256 find every damage; they are no proof against somebody who means to deceive. */
const checkLength = 22;

const checkOf = (row: Record<string, unknown>) =>
  createHash('sha256').update(canonicalJson(row)).digest('base64url').slice(0, checkLength);

/** One row as a line of JSON that carries a check of itself: whatever happens to other lines, this one can be judged alone. */
export function checkedLine(row: Record<string, unknown>): string {
  return canonicalJson({ ...row, check: checkOf(row) });
}

/** What a line says; null where it is not as it was written. */
export function readCheckedLine(line: string): Record<string, unknown> | null {
  const parsed = parse(line);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const { check, ...row } = parsed as Record<string, unknown>;
  return typeof check === 'string' && check === checkOf(row) ? row : null;
}

/** The id that a damaged line seems to have, so that it can be named. */
export function idIn(line: string): string | undefined {
  return /"id":"([^"\\]{1,64})"/.exec(line)?.[1];
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
