import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keeper } from '#client/features/ai-providers/testing/facts.ts';
import { AdminServer } from '#client/features/ai-providers/testing/server.ts';
import { session } from '#client/session/session.ts';
import { show } from '#client/session/testing/show.tsx';
import { aiProviders } from '#contract/ai-providers.ts';
import { auth } from '#contract/auth.ts';
import { conversations } from '#contract/conversations.ts';
import { forecasts } from '#contract/forecasts.ts';
import AdminPage from './admin.tsx';

let server: AdminServer;

beforeEach(() => {
  server = new AdminServer();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const shipped = {
  ...{ source: 'shipped' as const, base_url: null, model: 'Universal Sentence Encoder Lite', dimensions: 512 },
  scripts: 'latin' as const,
  ...{ has_key: false, key_set_at: null, problem: null, computed: 900, total: 900 },
};
const chosen = {
  ...shipped,
  ...{ source: 'provider' as const, base_url: 'https://llm.example.org/v1', model: 'embed-small', dimensions: 1_024 },
  scripts: 'all' as const,
  ...{ has_key: true, computed: 300 },
};

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

test('the index tells what can be found, and is made anew with progress', async () => {
  const types = [{ type: 'message' as const, rows: 1_200, indexed: 1_200, embedded: 900 }];
  const running = {
    job_id: 'j',
    state: 'running' as const,
    done: 300,
    total: 1_200,
    started_at: '2026-11-02T10:00:00Z',
    finished_at: null,
  };
  server.give(conversations.searchStatus, { types, lag_seconds: 40, reindex: null, embeddings: shipped });
  server.give(conversations.reindex, { job_id: 'j' });
  await show(server, pages, '/admin/search');
  expect(await screen.findByRole('row', { name: /Messages 1,200 1,200 900/ })).toBeTruthy();
  expect(screen.getByText('The oldest text waits for 40 s.')).toBeTruthy();
  server.give(conversations.searchStatus, { types, lag_seconds: 0, reindex: running, embeddings: shipped });
  await userEvent.click(screen.getByRole('button', { name: 'Make it anew' }));
  expect((await screen.findByRole('progressbar', { name: 'Make it anew' })).getAttribute('aria-valuetext')).toBe(
    '300 of 1,200',
  );
  expect(screen.queryByRole('button', { name: 'Make it anew' })).toBeNull();
});

test('a provider of embeddings is chosen; what the server says of a field stands at it, and progress and trouble are told', async () => {
  const status = { types: [], lag_seconds: 0, reindex: null };
  server.give(conversations.searchStatus, { ...status, embeddings: shipped });
  await show(server, pages, '/admin/search');
  expect(await screen.findByText(/Universal Sentence Encoder Lite/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Use a provider' }));
  const message = 'llm.example.org refused the key (status 401).';
  const issues = [{ path: 'body.base_url', message }];
  server.refuse(conversations.setEmbeddings, { status: 400, error: 'validation_error', message, issues });
  await userEvent.type(screen.getByLabelText('Base URL'), 'https://llm.example.org/v1');
  await userEvent.type(screen.getByLabelText('Model for embeddings'), 'embed-small');
  await userEvent.type(screen.getByLabelText('Key'), 'sk-1');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(message)).toBeTruthy();
  server.give(conversations.setEmbeddings, chosen);
  const problem = 'llm.example.org is asked too often (status 429).';
  server.give(conversations.searchStatus, { ...status, embeddings: { ...chosen, problem } });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const bar = await screen.findByRole('progressbar', { name: 'Passages compared by this model' });
  expect(bar.getAttribute('aria-valuetext')).toBe('300 of 900');
  expect(screen.getByText(/words alone are compared.*asked too often/)).toBeTruthy();
  expect(server.bodies(conversations.setEmbeddings).at(-1)).toEqual({
    base_url: 'https://llm.example.org/v1',
    model: 'embed-small',
    api_key: 'sk-1',
  });
  server.give(conversations.removeEmbeddings, undefined);
  server.give(conversations.searchStatus, { ...status, embeddings: shipped });
  await userEvent.click(screen.getByRole('button', { name: 'Use the model that comes along' }));
  expect(await screen.findByRole('button', { name: 'Use a provider' })).toBeTruthy();
});

test('how often forecasts came true has a part of its own', async () => {
  const bins = [{ from: 0.9, to: 1, forecasts: 40, learners: 8, said: 0.95, reached: 0.9 }];
  const overall = { horizon_days: 28, forecasts: 40, learners: 8, fewest_learners: 5, brier: 0.09 };
  server.give(forecasts.calibration, { ...overall, bins });
  await show(server, pages, '/admin/usage');
  await userEvent.click(screen.getByRole('link', { name: 'Forecasts' }));
  expect(await screen.findByText('Of forecasts of 90–100%, 90% came true')).toBeTruthy();
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
