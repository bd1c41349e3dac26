import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeDraft, forgetDrafts } from '#client/features/chat/drafts.ts';
import { OutboxKeeper } from '#client/features/chat/outbox/outbox-keeper.tsx';
import { ChatServer } from '#client/features/chat/testing/chat-server.ts';
import { session } from '#client/session/session.ts';
import { mina } from '#client/session/testing/mina.ts';
import { show } from '#client/session/testing/show.tsx';
import { leave } from './leave.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});
beforeEach(forgetDrafts);
const isIn = () => session.store.getState().user !== null;

/** Somebody is signed in, and is asked where there is something to ask. */
async function arrive(): Promise<void> {
  await show(new ChatServer(), <OutboxKeeper />);
  if (!isIn()) await session.login(mina.username, 'a quiet green river');
  expect(isIn()).toBe(true);
}

test('answers to tasks of English that are not sent are asked about before they are lost', async () => {
  await arrive();
  localStorage.setItem(`xt.draft.english.${mina.id}.b1-past-1`, '{"answers":{"1":"a"}}');
  localStorage.setItem('xt.draft.english.somebody-else.b1-past-1', '{"answers":{"1":"a"}}');
  await leave();
  const title = 'Your answer to 1 task of English is not sent yet';
  const dialog = await screen.findByRole('alertdialog', { name: title });
  expect(dialog.textContent).toContain('If you sign out now, your answer is lost.');
  await userEvent.click(screen.getByRole('button', { name: 'Stay' }));
  expect(isIn()).toBe(true);
  await leave();
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out and lose it' }));
  expect(isIn()).toBe(false);
});

test('messages of the chat that are written and not sent are asked about before they are lost', async () => {
  await arrive();
  // One of an earlier visit, one whose last letter was typed this moment, and what is no message.
  localStorage.setItem(`xt.draft.${mina.id}.c-1`, '{"text":"half a thought","sending":[]}');
  localStorage.setItem(`xt.draft.${mina.id}.c-2`, '{"text":" ","sending":[],"knowledge":true}');
  localStorage.setItem('xt.draft.somebody-else.c-1', '{"text":"theirs","sending":[]}');
  localStorage.setItem(`xt.draft.search.${mina.id}`, '["past perfect"]');
  changeDraft({ userId: mina.id, conversationId: null }, { text: 'another' });
  await leave();
  const title = 'You have begun 2 messages and not sent them';
  const dialog = await screen.findByRole('alertdialog', { name: title });
  expect(dialog.textContent).toContain('If you sign out now, what you wrote in 2 conversations is lost.');
  await userEvent.click(screen.getByRole('button', { name: 'Stay' }));
  expect(localStorage.getItem(`xt.draft.${mina.id}.c-1`)).not.toBeNull();
  await leave();
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out and lose it' }));
  expect(isIn()).toBe(false);
});

test('with nothing written nobody is asked', async () => {
  await arrive();
  await leave();
  expect(isIn()).toBe(false);
});
