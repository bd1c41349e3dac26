import { cleanup, render, screen } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', async () => Response.json({ detail: { error: 'not_found', message: '' } }, { status: 404 }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
});

/** The choice as a page shows it that was built for `builtFor`, after the person chose `chosen` where that is given. */
async function show(builtFor: string, chosen?: string): Promise<{ button: HTMLElement; host: string | undefined }> {
  vi.stubEnv('VITE_XENTREE_URL', builtFor);
  const { startLanguage } = await import('#client/i18n/language.ts');
  const { session } = await import('#client/session/session.ts');
  const { foreignServer } = await import('#client/session/server-profile.ts');
  const { ServerChoice } = await import('./server-choice.tsx');
  await startLanguage();
  await session.boot();
  if (chosen) await session.switchServer(foreignServer(chosen));
  const { container } = render(<ServerChoice />);
  return { button: screen.getByRole('button'), host: container.querySelector('small')?.textContent ?? undefined };
}

const elsewhere = 'https://my.xentree.com';

test('at the server that the page came from, another one can be chosen', async () => {
  const { button, host } = await show('');
  expect([button.textContent, host]).toEqual(['Use another server', window.location.host]);
});

test('from a chosen server there is a way back', async () => {
  const { button, host } = await show('', elsewhere);
  expect([button.textContent, host]).toEqual(['Use this server', 'my.xentree.com']);
});

test('a build for another server offers no way to the one that the page came from, where it cannot sign in', async () => {
  const { button, host } = await show(`${elsewhere}/`);
  expect([button.textContent, host]).toEqual(['Use another server', 'my.xentree.com']);
});

test('a build for another server offers the way back to that one', async () => {
  const { button, host } = await show(elsewhere, 'https://third.example');
  expect([button.textContent, host]).toEqual(['Use this server', 'third.example']);
});
