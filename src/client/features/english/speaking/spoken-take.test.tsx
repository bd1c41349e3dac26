import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { FakeAudio } from '#client/session/voice/testing/fake-audio.ts';
import { xel } from '#contract/xel.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { anEvaluation } from '../testing/facts.ts';
import { SpokenTake } from './spoken-take.tsx';

let audio: FakeAudio;
let server: EnglishServer;
const said = 'It was raining when Tom left the house.';

beforeEach(async () => {
  audio = new FakeAudio();
  server = new EnglishServer();
  localStorage.clear();
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:take');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  vi.stubGlobal('fetch', server.fetch);
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await session.boot();
});
afterEach(cleanup);

/** Records two seconds. */
async function recorded() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SpokenTake taskId="b1-past-1" item="2" text={said} seconds={[1, 40]} means={audio} />
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Agree and record' }));
  await screen.findByRole('button', { name: 'Stop' });
  await act(async () => audio.hear(20, 0.2));
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  return { user, judge: await screen.findByRole('button', { name: 'Judge this recording' }) };
}

test('a recording leaves the browser when it is to be judged, with what was said, and is shown how it was judged', async () => {
  server.give(xel.evaluate, {
    ...anEvaluation(),
    type: 'speaking',
    fluency: { words_per_minute: 104, speech_seconds: 48.2, pause_seconds: 9.7, pauses: 14 },
  });
  const { user, judge } = await recorded();
  expect(server.calls(xel.evaluate)).toHaveLength(0);
  await user.click(judge);
  await screen.findByText(/104/);
  const body = Object(server.calls(xel.evaluate)[0]?.body);
  expect(body).toMatchObject({ type: 'speaking', task_id: 'b1-past-1', item: '2', transcript: said });
  const bytes = new Uint8Array(await (body.audio as File).arrayBuffer());
  expect(String.fromCharCode(...bytes.slice(0, 4), ...bytes.slice(8, 12))).toBe('RIFFWAVE');
});

test('what cannot be judged is said, and the recording can be sent again', async () => {
  server.give(xel.evaluate, 503);
  const { user, judge } = await recorded();
  await user.click(judge);
  await waitFor(() =>
    expect(screen.getAllByRole('status').at(-1)?.querySelector('.lucide-triangle-alert')).toBeTruthy(),
  );
  server.give(xel.evaluate, anEvaluation());
  await user.click(judge);
  await screen.findByRole('region', { name: /./ });
  expect(server.calls(xel.evaluate)).toHaveLength(2);
});
