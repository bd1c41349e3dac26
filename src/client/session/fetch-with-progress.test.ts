import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { knowledge } from '#contract/knowledge.ts';
import { ApiError } from './api-error.ts';
import { fetchWithProgress } from './fetch-with-progress.ts';
import { type Carried, fakeXhr } from './testing/fake-xhr.ts';
import { aClient, home } from './testing/http.ts';

const file = new File(['ten bytes!'], 'a.txt', { type: 'text/plain' });
let requests: { url: string; headers: Record<string, string>; body: FormData }[];

beforeEach(() => {
  requests = [];
});
afterEach(() => vi.unstubAllGlobals());

function carriedBy(...answers: Carried[]) {
  vi.stubGlobal(
    'XMLHttpRequest',
    fakeXhr((sent) => {
      requests.push(sent);
      return answers[Math.min(requests.length, answers.length) - 1] ?? null;
    }),
  );
}

const upload = (onProgress: (sent: number, total: number) => void, signal?: AbortSignal) =>
  aClient(home).client.call(
    knowledge.upload,
    { body: { file } },
    { carry: fetchWithProgress(onProgress), ...(signal && { signal }) },
  );

test('an upload carries the token and the file, tells how far it is, and gives the answer', async () => {
  carriedBy({ status: 202, body: { id: 'd-1' } });
  const seen: number[] = [];
  expect(await upload((sent, total) => seen.push(sent / total))).toEqual({ id: 'd-1' });
  expect(seen).toEqual([0.5, 1]);
  expect(requests[0]?.url).toBe('https://home.example/api/rag/upload');
  expect(new Headers(requests[0]?.headers).get('authorization')).toBe('Bearer token');
  expect(requests[0]?.body.get('file')).toMatchObject({ name: 'a.txt' });
});

test('a refusal and a lost connection are the errors that every call has', async () => {
  carriedBy({ status: 413, body: { detail: { error: 'payload_too_large', message: 'Too large.' } } });
  await expect(upload(() => {})).rejects.toMatchObject({ status: 413, message: 'Too large.' });
  carriedBy(null);
  await expect(upload(() => {})).rejects.toMatchObject({ status: 0, code: 'network_error' });
});

test('a cancelled upload ends with the reason of its signal', async () => {
  carriedBy('never');
  const stop = new AbortController();
  const going = upload(() => stop.abort(new ApiError({ status: 0, code: 'cancelled', message: '' })), stop.signal);
  await expect(going).rejects.toMatchObject({ code: 'cancelled' });
});
