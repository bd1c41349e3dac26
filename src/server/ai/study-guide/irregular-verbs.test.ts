import { expect, test } from 'vitest';
import { irregularVerb, irregularVerbs } from '#content/study-guide/irregular-verbs.ts';

test('there are more than 120 verbs, each once and with three forms', () => {
  expect(irregularVerbs.length).toBeGreaterThan(120);
  expect(new Set(irregularVerbs.map((verb) => verb.base)).size).toBe(irregularVerbs.length);
  for (const verb of irregularVerbs) {
    for (const form of [verb.base, ...verb.past, ...verb.participle]) expect(form).toMatch(/^[a-z]+$/);
  }
});

test('every form leads to a verb that has it', () => {
  for (const verb of irregularVerbs) {
    for (const form of [...verb.past, ...verb.participle]) {
      const found = irregularVerb(form);
      expect([found?.base, ...(found?.past ?? []), ...(found?.participle ?? [])]).toContain(form);
    }
    expect(irregularVerb(verb.base)).toBe(verb);
  }
});

test.each([
  ['going', 'go'],
  ['swimming', 'swim'],
  ['writing', 'write'],
  ['goes', 'go'],
  ['thinks', 'think'],
])('%s is a form of %s', (form, base) => {
  expect(irregularVerb(form)?.base).toBe(base);
});

test('regular verbs are not in the table', () => {
  for (const word of ['work', 'played', 'stopping', 'table', '']) expect(irregularVerb(word)).toBeUndefined();
});
