import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { soundDeletes } from '#client/features/live/replay/pending-sound-deletes.ts';
import { FakeAudioElement } from '#client/features/live/testing/fake-replay.ts';
import { LiveServer, someTranscript, someTurn } from '#client/features/live/testing/live-server.ts';
import { TalkServer } from '#client/features/live/testing/talk-server.ts';
import { show } from '#client/session/testing/show.tsx';
import { dismissToast, toasts } from '#client/ui/toast.ts';
import { liveSound } from '#contract/live-sound.ts';
import LivePage from './live.tsx';

/** The voice of the learner: asked for before a talk, heard again along the transcript, and gone when they say so. */

let server: LiveServer;
let audio: FakeAudioElement;
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  server = new LiveServer();
  vi.stubGlobal(
    'Audio',
    class extends FakeAudioElement {
      constructor() {
        super();
        audio = this;
      }
    },
  );
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:clip');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
});
afterEach(() => {
  cleanup();
  for (const { id } of toasts.read()) dismissToast(id);
  soundDeletes.keep('t-1');
  vi.unstubAllGlobals();
});

async function open(path: string) {
  await show(
    server,
    <Suspense>
      <Routes>
        <Route path="/live/:part?/:id?" element={<LivePage />} />
      </Routes>
    </Suspense>,
    path,
  );
  return userEvent.setup();
}

describe('before a talk', () => {
  test('nothing is kept until the learner says so, and for how long they say, too', async () => {
    const user = await open('/live');
    const keep = await screen.findByRole('switch', { name: 'Keep my voice, so that I can hear it again' });
    expect(keep).toHaveProperty('checked', false);
    expect(screen.queryByRole('combobox', { name: 'Delete it after' })).toBeNull();
    await user.click(keep);
    const days = await screen.findByRole('combobox', { name: 'Delete it after' });
    expect(
      within(days)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['7 days', '30 days', '90 days']);
    await waitFor(() => expect(days).toHaveProperty('disabled', false));
    await user.selectOptions(days, '7 days');
    await waitFor(() => expect(server.sound).toEqual({ keep: true, days: 7, most_days: 90 }));
    expect(server.calls(liveSound.setSettings).map(({ body }) => body)).toEqual([{ keep: true }, { days: 7 }]);
  });

  test('what the server does not take is told, and the choice stands as it was', async () => {
    server.refusals.set(liveSound.setSettings, [500, 'internal_error']);
    const user = await open('/live');
    await user.click(await screen.findByRole('switch', { name: /Keep my voice/ }));
    const asked = screen.getByRole('region', { name: 'Your voice' });
    expect((await within(asked).findByRole('status')).textContent).not.toBe('');
    await waitFor(() => expect(screen.getByRole('switch', { name: /Keep my voice/ })).toHaveProperty('checked', false));
  });

  test.each([
    ['keeps none', 200],
    ['does not know of it', 404],
  ])('a server that %s is not asked about', async (_what, status) => {
    server.sound = { ...server.sound, most_days: 0 };
    if (status === 404) server.refusals.set(liveSound.settings, [status, 'not_found']);
    await open('/live');
    await screen.findByRole('button', { name: /Travel plans/ });
    await waitFor(() => expect(screen.queryByText('Your voice')).toBeNull());
  });
});

describe('in a talk', () => {
  async function begin() {
    const talk = new TalkServer(() => Date.now());
    vi.stubGlobal(
      'WebSocket',
      class {
        constructor() {
          // biome-ignore lint/correctness/noConstructorReturn: the socket of the test takes the place of the browser's
          return talk.connect() as object;
        }
      },
    );
    const user = await open('/live');
    await screen.findByRole('region', { name: 'Your voice' });
    await user.click(screen.getByRole('button', { name: 'Start talking' }));
    await screen.findByRole('region', { name: 'Talk' }, { timeout: 10_000 });
    return user;
  }
  const recorder = (records: boolean) => vi.stubGlobal('MediaRecorder', { isTypeSupported: () => records });

  test('a voice that is kept is told, and is not any more when the learner says so', async () => {
    server.sound = { ...server.sound, keep: true };
    recorder(true);
    const user = await begin();
    expect(await screen.findByText('Your voice is kept for 30 days.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stop keeping it' }));
    await waitFor(() => expect(screen.queryByText(/Your voice is kept/)).toBeNull());
    await waitFor(() => expect(server.sound.keep).toBe(false));
  });

  test('stops also where the server does not hear of it, and then says what is left to do', async () => {
    server.sound = { ...server.sound, keep: true };
    recorder(true);
    const user = await begin();
    server.refusals.set(liveSound.setSettings, [500, 'internal_error']);
    await user.click(await screen.findByRole('button', { name: 'Stop keeping it' }));
    await waitFor(() => expect(toasts.read()[0]?.message).toMatch(/turn it off before your next talk/));
    expect(screen.queryByText(/Your voice is kept/)).toBeNull();
  });

  test('a browser that cannot record says so', async () => {
    server.sound = { ...server.sound, keep: true };
    recorder(false);
    await begin();
    expect(await screen.findByText(/This browser cannot record/)).toBeTruthy();
  });

  test('nothing is said where nothing is kept', async () => {
    recorder(true);
    await begin();
    expect(screen.queryByText(/Your voice is kept/)).toBeNull();
  });
});

describe('a transcript', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 9, 14, 8, 0, second)).toISOString();
  beforeEach(() => {
    server.add(
      someTranscript({
        id: 't-1',
        sound_kept_until: '2026-11-13T08:00:00.000Z',
        transcripts: [
          someTurn({ turn: 0, role: 'ai', text: 'Where are you going?', timestamp: at(2) }),
          someTurn({ turn: 1, text: 'To the sea.', timestamp: at(10), ended_at: at(14) }),
          someTurn({ turn: 2, text: 'In a bus.', timestamp: at(30), ended_at: at(33) }),
          someTurn({ turn: 3, text: 'Typed.', timestamp: at(40), ended_at: at(40), typed: true }),
        ],
      }),
    );
    server.talkSound.set('t-1', {
      kept_until: '2026-11-13T08:00:00.000Z',
      clips: [9_800, 29_000].map((offset_ms) => ({
        ...{ offset_ms, duration_ms: 5_000, media_type: 'audio/webm', byte_count: 20_000 },
      })),
    });
  });
  const marked = () => document.querySelector('li[aria-current]')?.id ?? null;

  test('is heard along its turns: the one that is heard is marked, and each plays from there', async () => {
    const user = await open('/live/transcripts/t-1');
    await user.click(await screen.findByRole('button', { name: 'Play' }));
    await waitFor(() => expect(marked()).toBe('turn-1'));
    expect(screen.getByText('00:09 of 06:00')).toBeTruthy();
    expect(screen.getByText(/Deleted by itself on .*13/)).toBeTruthy();
    const hear = screen.getAllByRole('button', { name: 'Hear it' });
    expect(hear.map((button) => button.closest('li')?.id)).toEqual(['turn-1', 'turn-2']);
    await user.click(hear[1] as HTMLElement);
    await waitFor(() => expect(marked()).toBe('turn-2'));
    expect(audio.currentTime).toBeCloseTo(0.7);
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    expect([audio.playing, marked()]).toEqual([false, null]);
  });

  test('is heard by the keyboard', async () => {
    const user = await open('/live/transcripts/t-1');
    (await screen.findByRole('button', { name: 'Play' })).focus();
    await user.keyboard('k');
    await waitFor(() => expect(audio.playing).toBe(true));
    await user.keyboard('l');
    expect(await screen.findByText('00:29 of 06:00')).toBeTruthy();
    await user.keyboard('j');
    expect(await screen.findByText('00:29 of 06:00')).toBeTruthy();
    const slider = screen.getByRole('slider', { name: 'Place in the talk' });
    expect(slider.getAttribute('aria-valuetext')).toBe('00:29 of 06:00');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '75%');
    expect(audio.playbackRate).toBe(0.75);
  });

  test('loses its sound when the learner deletes it, and has it back when they undo that', async () => {
    const user = await open('/live/transcripts/t-1');
    await user.click(await screen.findByRole('button', { name: 'Delete the sound' }));
    expect(screen.queryByRole('button', { name: 'Play' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Hear it' })).toBeNull();
    toasts.read()[0]?.action?.onAction();
    await user.click(await screen.findByRole('button', { name: 'Delete the sound' }));
    expect(server.calls(liveSound.remove)).toHaveLength(0);
    for (const { id } of toasts.read()) dismissToast(id);
    await waitFor(() => expect(server.calls(liveSound.remove)).toHaveLength(1));
    expect(await screen.findByText('To the sea.')).toBeTruthy();
    await waitFor(() => expect(server.transcripts.get('t-1')?.sound_kept_until).toBeNull());
  });

  test('without sound has nothing to play', async () => {
    server.add(someTranscript({ id: 't-2', sound_kept_until: null }));
    await open('/live/transcripts/t-2');
    await screen.findByText('I have packed a small bag.');
    expect(screen.queryByText('Hear yourself')).toBeNull();
    expect(server.calls(liveSound.list)).toHaveLength(0);
  });
});
