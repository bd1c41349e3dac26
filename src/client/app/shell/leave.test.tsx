import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { OutboxKeeper } from '#client/features/chat/outbox/outbox-keeper.tsx';
import { EnglishServer } from '#client/features/english/testing/english-server.ts';
import { session } from '#client/session/session.ts';
import { mina } from '#client/session/testing/mina.ts';
import { show } from '#client/session/testing/show.tsx';
import { leave } from './leave.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});
const isIn = () => session.store.getState().user !== null;

test('answers to tasks of English that are not sent are asked about before they are lost', async () => {
  await show(new EnglishServer(), <OutboxKeeper />);
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
