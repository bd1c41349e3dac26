import { expect, test } from 'vitest';
import type { TranscriptTurn } from '#contract/live-shapes.ts';
import { savedTurns } from './saved-turns.ts';
import type { TurnRow } from './turns.repository.ts';

const at = (second: number) => new Date(Date.UTC(2026, 4, 10, 7, 0, second));
const session = { from: at(0), to: at(50) };
const row = (part: Partial<TurnRow>): TurnRow => ({
  ...{
    tenantId: 'u',
    transcriptId: 't',
    turn: 0,
    role: 'user',
    text: '',
    startedAt: at(1),
    endedAt: null,
    open: false,
  },
  ...{ clientId: null, recognisedText: null, gap: null, typed: false, interrupted: false, confidence: null },
  ...{ voice: null, spokenUntil: null, brokenOff: false },
  ...part,
});
const said = (text: string, second: number, part: Partial<TranscriptTurn> = {}): TranscriptTurn => ({
  ...{ role: 'user', text, timestamp: at(second).toISOString() },
  ...part,
});
const texts = ({ added }: ReturnType<typeof savedTurns>) => added.map(({ text }) => text);

test('words that are said again are kept again, and saved twice they are kept once', () => {
  const given = [said('Yes.', 1), said('Yes.', 5), said('Yes.', 9)];
  const first = savedTurns([row({ text: 'Yes.' })], given, session);
  expect(texts(first)).toEqual(['Yes.', 'Yes.']);
  const kept = [row({ text: 'Yes.' }), ...first.added.map((one) => row(one))];
  expect(savedTurns(kept, given, session)).toEqual({ added: [], completed: [] });
});

test('words that were corrected since are known as they were recognised', () => {
  expect(texts(savedTurns([row({ text: 'I went', recognisedText: 'I want' })], [said('I want', 1)], session))).toEqual(
    [],
  );
});

test('an id is taken once, whatever was said under it', () => {
  const given = [said('Yes.', 1, { id: 'u-1' }), said('Yes.', 2, { id: 'u-2' }), said('Yes.', 2, { id: 'u-2' })];
  expect(texts(savedTurns([row({ clientId: 'u-1', text: 'Yes.' })], given, session))).toEqual(['Yes.']);
});

test('a turn that was broken off is completed, and only such a one', () => {
  const broken = row({ clientId: 'u-1', text: 'I was', brokenOff: true });
  const whole = row({ clientId: 'u-2', text: 'All of it.' });
  const given = [said('I was about to go.', 1, { id: 'u-1' }), said('Something else.', 2, { id: 'u-2' })];
  const { added, completed } = savedTurns([broken, whole], given, session);
  expect(added).toEqual([]);
  expect(completed).toMatchObject([
    { row: { clientId: 'u-1' }, changes: { text: 'I was about to go.', gap: null, brokenOff: false } },
  ]);
});

test('a gap that was broken off is as long as the client knows that it was, and never shorter', () => {
  const broken = row({ clientId: 'u-1', gap: 'lost', endedAt: at(4), brokenOff: true });
  const given = (to: number) => [said('', 1, { id: 'u-1', gap: 'lost', ended_at: at(to).toISOString() })];
  expect(savedTurns([broken], given(9), session)).toMatchObject({
    added: [],
    completed: [{ row: { clientId: 'u-1' }, changes: { text: '', gap: 'lost', endedAt: at(9), brokenOff: false } }],
  });
  expect(savedTurns([broken], given(3), session)).toEqual({ added: [], completed: [] });
  const words = row({ clientId: 'u-1', text: 'I was', endedAt: at(4), brokenOff: true });
  expect(savedTurns([words], given(9), session)).toEqual({ added: [], completed: [] });
});

test('gaps, and how it was said, are kept; instants stay within the session', () => {
  const voice = { speech_ms: 900, pauses: 0, pause_ms: 0 };
  const given = [
    said('', 48, { id: 'u-1', gap: 'lost', ended_at: at(59).toISOString() }),
    said('Late', 55, { id: 'u-2', ended_at: at(54).toISOString(), typed: true, voice }),
  ];
  expect(savedTurns([], given, session).added).toMatchObject([
    { text: '', gap: 'lost', startedAt: at(48), endedAt: at(50) },
    { text: 'Late', gap: null, startedAt: at(50), endedAt: at(50), typed: true, voice },
  ]);
});

test('of a talk that was held elsewhere the same words at the same instant are one turn', () => {
  const given = [said('Yes.', 1), said('Yes.', 1), said('Yes.', 5)];
  expect(texts(savedTurns([], given))).toEqual(['Yes.', 'Yes.']);
});
