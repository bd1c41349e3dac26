import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeDraft, forgetDrafts, interruptedSends, readDraft, returnText } from './drafts.ts';

const mina = { userId: 'mina', conversationId: 'c-1' };
const row = {
  id: 'm-1',
  conversationId: 'c-1',
  begins: false,
  body: { message: 'Why?', provider: 'auto', conversation_id: 'c-1', client_message_id: 'm-1' },
};

const kept = () => JSON.parse(localStorage.getItem('xt.draft.mina.c-1') ?? 'null')?.text;

beforeEach(forgetDrafts);
afterEach(() => vi.useRealTimers());

test('a draft belongs to one person and one conversation', () => {
  changeDraft(mina, { text: 'half a thought' });
  expect(readDraft(mina).text).toBe('half a thought');
  expect(readDraft({ ...mina, conversationId: null }).text).toBe('');
  expect(readDraft({ ...mina, userId: 'omid' }).text).toBe('');
});

test('a draft is kept in the browser with the message that is on its way into the outbox', () => {
  changeDraft(mina, { text: 'next', sending: [row] });
  expect(JSON.parse(localStorage.getItem('xt.draft.mina.c-1') ?? '')).toEqual({ text: 'next', sending: [row] });
  expect(interruptedSends('mina')).toEqual([{ place: mina, row }]);
  expect(interruptedSends('omid')).toEqual([]);
});

test('what is being written is kept within half a second, however long the writing goes on', () => {
  vi.useFakeTimers();
  for (const text of ['h', 'ha', 'hal', 'half']) {
    changeDraft(mina, { text });
    vi.advanceTimersByTime(150);
  }
  expect(kept()).toBe('hal');
  vi.advanceTimersByTime(500);
  expect(kept()).toBe('half');
});

test('what is being written is kept at once when the page is left', () => {
  changeDraft(mina, { text: 'half a thought' });
  expect(kept()).toBeUndefined();
  dispatchEvent(new Event('pagehide'));
  expect(kept()).toBe('half a thought');
});

test('what is forgotten is not kept a moment later', () => {
  changeDraft(mina, { text: 'secret' });
  forgetDrafts();
  dispatchEvent(new Event('pagehide'));
  expect(Object.keys(localStorage)).toEqual([]);
});

test('an empty draft leaves nothing behind', () => {
  changeDraft(mina, { text: 'a' });
  changeDraft(mina, { text: '' });
  expect(Object.keys(localStorage)).toEqual([]);
});

test('a text that was not sent goes back before what was written since', () => {
  changeDraft(mina, { text: 'and another thing' });
  returnText(mina, 'Why?');
  expect(readDraft(mina).text).toBe('Why?\n\nand another thing');
  changeDraft(mina, { text: ' ' });
  returnText(mina, 'Why?');
  expect(readDraft(mina).text).toBe('Why?');
});

test('nothing of a draft stays when somebody signs out', () => {
  changeDraft(mina, { text: 'secret' });
  localStorage.setItem('xt.theme', 'dark');
  forgetDrafts();
  expect(readDraft(mina).text).toBe('');
  expect(Object.keys(localStorage)).toEqual(['xt.theme']);
  localStorage.clear();
});

test('what something else wrote under the name of a draft is no draft', () => {
  localStorage.setItem('xt.draft.mina.c-1', '{"text":5,"sending":[{"id":"x"}]}');
  expect(readDraft(mina)).toEqual({ text: '', sending: [] });
  localStorage.setItem('xt.draft.mina.c-1', 'not JSON');
  expect(readDraft(mina).text).toBe('');
});
