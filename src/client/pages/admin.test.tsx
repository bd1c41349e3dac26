import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keeper } from '#client/features/ai-providers/testing/facts.ts';
import { AdminServer } from '#client/features/ai-providers/testing/server.ts';
import { show } from '#client/features/ai-providers/testing/show.tsx';
import { session } from '#client/session/session.ts';
import { aiProviders } from '#contract/ai-providers.ts';
import { auth } from '#contract/auth.ts';
import AdminPage from './admin.tsx';

let server: AdminServer;

beforeEach(() => {
  server = new AdminServer();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pages = (
  <Routes>
    <Route path="/admin/:part?" element={<AdminPage />} />
  </Routes>
);

test('an address without a part leads to the providers', async () => {
  await show(server, pages, '/admin');
  expect(await screen.findByRole('heading', { name: 'Our vLLM' })).toBeTruthy();
});

test('a stopped account is let in again by its name; a name that nobody has is said at the field', async () => {
  server.give(auth.unlock, undefined);
  await show(server, pages, '/admin/sign-in');
  const name = screen.getByLabelText('Username or email') as HTMLInputElement;
  await userEvent.click(screen.getByRole('button', { name: 'Let them sign in' }));
  expect(screen.getByText('Enter the username or email.')).toBeTruthy();
  await userEvent.type(name, ' mina {Enter}');
  await waitFor(() => expect(name.value).toBe(''));
  expect(server.bodies(auth.unlock)).toEqual([{ username: 'mina' }]);
  server.refuse(auth.unlock, { status: 404, error: 'not_found', message: 'There is no such thing.' });
  await userEvent.type(name, 'nobody{Enter}');
  expect(await screen.findByText('There is no account with this name.')).toBeTruthy();
});

test('somebody who is no administrator is told so, and nothing is asked for', async () => {
  const learner = { ...keeper, role: 'user' } as const;
  server.give(auth.me, learner);
  // The session of the tests before goes on.
  session.setUser(learner);
  await show(server, pages, '/admin/usage');
  expect(await screen.findByText('This page is for administrators')).toBeTruthy();
  expect(server.bodies(aiProviders.usage)).toEqual([]);
});
