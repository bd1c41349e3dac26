import { describe, expect, test } from 'vitest';
import { words } from './bm25.ts';
import { collection, paragraphs } from './collection.ts';
import { queries } from './queries.ts';
import { type QueryKind, queryKinds } from './query.ts';

const textOf = new Map(paragraphs.map(({ id, text }) => [id, text]));
const ofKind = (kind: QueryKind) => queries.filter((query) => query.kind === kind);
const idsWhere = (holds: (text: string) => boolean) => paragraphs.filter(({ text }) => holds(text)).map(({ id }) => id);

// Words that say nothing about a subject; a paraphrase may share them.
const emptyWords = new Set(
  words(`a about after all also am an and any anything are as at away be because been before between both but by can
    cannot could did do does doesn t don for from get gets go goes had has have he her here his how i if in into is it
    its just may me more most much must my no nobody not nothing of off on one only or other others our out over own
    really she should so some someone something still than that the their them then there they this those through to
    too up us was we were what when where which while who whom why will with would you your`),
);

const contentWords = (text: string) => words(text).filter((word) => !emptyWords.has(word));

// Five equal letters at the start count as the same word, so that "governs" is no paraphrase of "government".
const alike = (one: string, other: string) =>
  one === other || (one.length >= 5 && other.length >= 5 && one.slice(0, 5) === other.slice(0, 5));

describe('the collection', () => {
  test('has enough documents in every language', () => {
    const count = (language: string) => collection.filter((document) => document.language === language).length;
    expect(count('english')).toBeGreaterThanOrEqual(30);
    for (const language of ['persian', 'chinese', 'japanese', 'arabic'])
      expect(count(language)).toBeGreaterThanOrEqual(5);
    expect(paragraphs.length).toBeGreaterThanOrEqual(300);
  });

  test('names every document once, and no paragraph stands in it twice', () => {
    expect(new Set(collection.map(({ id }) => id)).size).toBe(collection.length);
    expect(new Set(collection.map(({ title }) => title)).size).toBe(collection.length);
    expect(new Set(paragraphs.map(({ text }) => text)).size).toBe(paragraphs.length);
  });

  test.each(collection)('$id names its source and has 3 to 10 paragraphs', ({ id, source, paragraphs: own }) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(source).toMatch(/^(own words$|public domain: .+, .+, .*\d)/);
    expect(own.length).toBeGreaterThanOrEqual(3);
    expect(own.length).toBeLessThanOrEqual(10);
  });
});

describe('the queries', () => {
  test('are at least 150, at least 12 of each kind, and none is asked twice', () => {
    expect(queries.length).toBeGreaterThanOrEqual(150);
    for (const kind of queryKinds) expect(ofKind(kind).length, kind).toBeGreaterThanOrEqual(12);
    expect(ofKind('english').length).toBeGreaterThanOrEqual(25);
    expect(ofKind('paraphrase').length).toBeGreaterThanOrEqual(30);
    expect(new Set(queries.map(({ query }) => words(query).join(' '))).size).toBe(queries.length);
  });

  test.each(queries)('$query: one to three paragraphs that exist', ({ relevant }) => {
    expect(relevant.length).toBeGreaterThanOrEqual(1);
    expect(relevant.length).toBeLessThanOrEqual(3);
    expect(new Set(relevant).size).toBe(relevant.length);
    for (const id of relevant) expect(textOf.has(id), id).toBe(true);
  });

  test('none is the title of a document', () => {
    const titles = new Set(collection.map(({ title }) => words(title).join(' ')));
    expect(queries.filter(({ query }) => titles.has(words(query).join(' ')))).toEqual([]);
  });

  test('those in another language look for paragraphs in that language', () => {
    for (const { id: document, language, paragraphs: own } of collection) {
      const ids = new Set(own.map((_, index) => `${document}#${index}`));
      const asked = queries.filter(({ relevant }) => relevant.some((id) => ids.has(id)));
      const allowed = language === 'english' ? ['english', 'typo', 'paraphrase', 'substring'] : [language];
      for (const { kind, query } of asked) expect([...allowed, 'phrase'], query).toContain(kind);
    }
  });
});

test.each(ofKind('phrase'))('$query stands literally in every relevant paragraph, and in no other', (phrase) => {
  const quoted = phrase.query.match(/"([^"]+)"/)?.[1] ?? '';
  expect(quoted).not.toBe('');
  expect(idsWhere((text) => text.includes(quoted)).sort()).toEqual([...phrase.relevant].sort());
});

test.each(ofKind('substring'))('$query is a part of a word in one or two paragraphs, and a word in none', (part) => {
  expect(part.query).toMatch(/^\p{L}{4,}$/u);
  expect(part.relevant.length).toBeLessThanOrEqual(2);
  expect(idsWhere((text) => words(text).some((word) => word.includes(part.query))).sort()).toEqual(
    [...part.relevant].sort(),
  );
  expect(idsWhere((text) => words(text).includes(part.query))).toEqual([]);
});

test.each(ofKind('typo'))('$query has one or two wrong words, which occur nowhere', ({ query, misspelt = [] }) => {
  expect(misspelt.length).toBeGreaterThanOrEqual(1);
  expect(misspelt.length).toBeLessThanOrEqual(2);
  for (const wrong of misspelt) {
    expect(words(query)).toContain(wrong);
    expect(idsWhere((text) => text.toLowerCase().includes(wrong))).toEqual([]);
  }
});

test.each(ofKind('paraphrase'))('$query shares at most half of its content words', ({ query, relevant }) => {
  const asked = contentWords(query);
  for (const id of relevant) {
    const told = contentWords(textOf.get(id) ?? '');
    const shared = asked.filter((word) => told.some((other) => alike(word, other)));
    expect(shared.length, `${id}: ${shared.join(' ')}`).toBeLessThanOrEqual(asked.length / 2);
  }
});
