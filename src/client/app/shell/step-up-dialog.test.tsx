import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { profileOf } from '#client/session/testing/fake-server.ts';
import { useSession } from '#client/session/use-session.ts';
import { aiProviders } from '#contract/ai-providers.ts';
import { StepUpDialog } from './step-up-dialog.tsx';

/** A server that wants the password before it lists anything. */
let proven: boolean;
let asked: string[];

beforeEach(async () => {
  proven = false;
  asked = [];
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const { pathname } = new URL(String(input));
    asked.push(pathname);
    const refuse = (status: number, error: string, message: string) =>
      Response.json({ detail: { error, message } }, { status });
    if (pathname === '/api/auth/refresh') return Response.json({ access_token: 'a.b.c', expires_in: 600 });
    if (pathname === '/api/auth/me') return Response.json(profileOf('mina'));
    if (pathname === '/api/auth/step-up') {
      if (String(init.body) !== '{"password":"correct horse"}')
        return refuse(401, 'invalid_credentials', 'This password is not right.');
      proven = true;
      return new Response(null, { status: 204 });
    }
    return proven ? Response.json({ items: [] }) : refuse(403, 'step_up_required', 'Enter your password again.');
  });
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await session.boot();
});
afterEach(cleanup);

function Page() {
  const asks = useSession(({ status }) => status === 'stepUp');
  return asks ? <StepUpDialog onClose={() => session.cancelStepUp()} /> : <p>The page</p>;
}

test('a wrong password says so and keeps asking; the right one lets the request through and the page is back', async () => {
  render(<Page />);
  const call = session.api.call(aiProviders.list);
  const dialog = await screen.findByRole('dialog', { name: 'Enter your password' });
  expect(dialog.textContent).toContain('mina@example.org');
  const password = screen.getByLabelText('Password', { exact: true });
  await userEvent.type(password, 'wrong horse{Enter}');
  expect(await screen.findByText('This password is not right.')).toBeTruthy();
  await userEvent.clear(password);
  await userEvent.type(password, 'correct horse{Enter}');
  expect(await call).toEqual({ items: [] });
  expect(await screen.findByText('The page')).toBeTruthy();
  expect(asked.slice(-2)).toEqual(['/api/auth/step-up', '/api/admin/ai-providers']);
});

test.each(['the button', 'Escape'])('%s gives the request its refusal, and nothing is sent again', async (way) => {
  render(<Page />);
  const call = session.api.call(aiProviders.list).catch((error: unknown) => error);
  await screen.findByRole('dialog');
  if (way === 'Escape') await userEvent.keyboard('{Escape}');
  else await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await call).toMatchObject({ code: 'step_up_required' });
  await waitFor(() => expect(screen.getByText('The page')).toBeTruthy());
  expect(asked.filter((path) => path === '/api/admin/ai-providers')).toHaveLength(1);
});
