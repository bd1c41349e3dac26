import { beforeEach, expect, test } from 'vitest';
import { changeDraft, forgetDrafts, idForSending, readDraft, returnDraft } from './drafts.ts';

const mina = { userId: 'mina', conversationId: 'c-1' };

beforeEach(forgetDrafts);

test('a draft belongs to one person and one conversation', () => {
  changeDraft(mina, { text: 'half a thought' });
  expect(readDraft(mina).text).toBe('half a thought');
  expect(readDraft({ ...mina, conversationId: null }).text).toBe('');
  expect(readDraft({ ...mina, userId: 'omid' }).text).toBe('');
});

test('a draft is kept in the browser with the message that is on its way', () => {
  changeDraft(mina, { text: 'next', sending: { id: 'm-1', text: 'first' } });
  const kept = JSON.parse(localStorage.getItem('xt.draft.mina.c-1') ?? '');
  expect(kept).toEqual({ text: 'next', sending: { id: 'm-1', text: 'first' }, returned: null });
});

test('an empty draft leaves nothing behind', () => {
  changeDraft(mina, { text: 'a' });
  changeDraft(mina, { text: '' });
  expect(Object.keys(localStorage)).toEqual([]);
});

test('a message that could not be sent goes back before what was written since', () => {
  changeDraft(mina, { text: 'and another thing', sending: { id: 'm-1', text: 'Why?' } });
  returnDraft(mina);
  expect(readDraft(mina)).toEqual({
    text: 'Why?\n\nand another thing',
    sending: null,
    returned: { id: 'm-1', text: 'Why?' },
  });
  returnDraft(mina);
  expect(readDraft(mina).text).toBe('Why?\n\nand another thing');
});

test('the same text goes out under the same id again, another one under a new id', () => {
  changeDraft(mina, { sending: { id: 'm-1', text: 'Why?' } });
  returnDraft(mina);
  expect(idForSending(mina, 'Why?', 'm-2')).toBe('m-1');
  expect(idForSending(mina, 'Why not?', 'm-2')).toBe('m-2');
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
  localStorage.setItem('xt.draft.mina.c-1', '{"text":5,"sending":"x"}');
  expect(readDraft(mina)).toEqual({ text: '', sending: null, returned: null });
  localStorage.setItem('xt.draft.mina.c-1', 'not JSON');
  expect(readDraft(mina).text).toBe('');
});
