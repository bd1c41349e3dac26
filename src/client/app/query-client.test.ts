import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { foreignServer } from '#client/session/server-profile.ts';
import { session } from '#client/session/session.ts';
import { queryClient } from './query-client.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }));
  localStorage.setItem('xt.draft.mina.c-1', '{"text":"half a thought"}');
  localStorage.setItem('xt.theme', 'dark');
  queryClient.setQueryData(['xp', 'profile'], { level: 3 });
});
afterEach(() => localStorage.clear());

test('signing out leaves no draft and no answer behind, also when the chat was never opened', async () => {
  await session.boot();
  await session.logout();
  expect(Object.keys(localStorage)).toEqual(['xt.theme']);
  expect(queryClient.getQueryData(['xp', 'profile'])).toBeUndefined();
});

test('going to another server forgets its answers and keeps the drafts', async () => {
  await session.switchServer(foreignServer('https://x.example'));
  expect(queryClient.getQueryData(['xp', 'profile'])).toBeUndefined();
  expect(localStorage.getItem('xt.draft.mina.c-1')).not.toBeNull();
});
