/** JSON with the keys of every object in the order of their code units and no space: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => (isRecord(one) ? sorted(one) : one));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(record).sort();
  // Without a prototype: a key may be called __proto__.
  const result = Object.create(null) as Record<string, unknown>;
  for (const key of keys) result[key] = record[key];
  return result;
}
