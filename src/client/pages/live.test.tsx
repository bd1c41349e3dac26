import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LiveServer, someTranscript, someTurn } from '#client/features/live/testing/live-server.ts';
import { TalkServer } from '#client/features/live/testing/talk-server.ts';
import { show } from '#client/session/testing/show.tsx';
import { dismissToast, toasts } from '#client/ui/toast.ts';
import { live } from '#contract/live.ts';
import LivePage from './live.tsx';

let server: LiveServer;
let talk: TalkServer;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  server = new LiveServer();
  talk = new TalkServer(() => Date.now());
  const { connect } = talk;
  vi.stubGlobal(
    'WebSocket',
    class {
      constructor() {
        // biome-ignore lint/correctness/noConstructorReturn: the socket of the test takes the place of the browser's
        return connect() as object;
      }
    },
  );
});
afterEach(() => {
  cleanup();
  for (const { id } of toasts.read()) dismissToast(id);
  vi.useRealTimers();
});

async function open(path: string) {
  const view = await show(
    server,
    <Suspense>
      <Routes>
        <Route path="/live/:part?/:id?" element={<LivePage />} />
      </Routes>
    </Suspense>,
    path,
  );
  return { user: userEvent.setup(), ...view };
}

const keptTalks = () => Object.keys(sessionStorage).filter((key) => key.startsWith('xt.live.'));

/** Begins a talk about travel plans. */
async function begin() {
  const shown = await open('/live');
  await shown.user.click(await screen.findByRole('button', { name: /Travel plans/ }));
  await shown.user.click(screen.getByRole('button', { name: 'Start talking' }));
  await screen.findByRole('heading', { name: 'Talking about Travel plans' });
  await waitFor(() => expect(talk.open).toBe(true));
  return shown;
}

describe('before a talk', () => {
  test('topics of the own level are shown, others are one press away, and the chosen one is sent', async () => {
    const { user } = await open('/live');
    expect(await screen.findByRole('button', { name: /Travel plans/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /At the market/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'A2' }));
    await user.click(screen.getByRole('button', { name: /At the market/ }));
    await user.click(screen.getByRole('radio', { name: 'Figure' }));
    await user.click(screen.getByRole('button', { name: 'Start talking' }));
    await screen.findByRole('heading', { name: 'Talking about At the market' });
    expect(server.calls(live.start)[0]?.body).toEqual({ session_type: 'avatar', topic: 'market' });
  });

  test('without minutes it is said when there are new ones, and no talk can begin', async () => {
    server.remainingSeconds = 0;
    await open('/live');
    expect(await screen.findByText('You have used all minutes of this month')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Start talking' })).toHaveProperty('disabled', true);
  });

  test('a browser that recognises no speech says so before the talk begins', async () => {
    await open('/live');
    expect(await screen.findByText('This browser does not recognise speech')).toBeTruthy();
  });

  test('the name that the tutor uses can be changed', async () => {
    const { user } = await open('/live');
    const field = await screen.findByRole('textbox', { name: 'What your tutor calls you' });
    await user.clear(field);
    await user.type(field, 'Min{Enter}');
    await waitFor(() => expect(server.nickname).toBe('Min'));
  });
});

describe('a talk', () => {
  test('is typed, answered word by word, and ends with what to take along', async () => {
    const { user } = await begin();
    talk.speak('Hello! ', 'Where are you going?');
    talk.go();
    await within(screen.getByRole('region', { name: 'Captions' })).findByText('Hello!');
    talk.go();
    talk.go();
    const log = screen.getByRole('log', { name: 'Transcript' });
    await within(log).findByText('Hello! Where are you going?');

    await user.type(screen.getByRole('textbox', { name: 'Type instead of speaking' }), 'To Lisbon.{Enter}');
    await within(log).findByText('To Lisbon.');
    expect(talk.frames).toContainEqual(expect.objectContaining({ type: 'user_text', text: 'To Lisbon.', typed: true }));

    await user.click(screen.getByRole('button', { name: 'End and save' }));
    expect(await screen.findByText('Well done. The talk is saved.')).toBeTruthy();
    expect(await screen.findByText('I went there yesterday')).toBeTruthy();
    expect(screen.getByText('1 card is in your reviews now.', { exact: false })).toBeTruthy();
    expect(server.calls(live.summary)).toHaveLength(1);
  });

  test('shows what it has earned at once, here and in other tabs, and then asks for what the server has', async () => {
    const { user, queries } = await begin();
    const profile = { total_xp: 120, today_xp: 10, level: 2, xp_into_level: 20, xp_to_next_level: 180 };
    const today = { segments: 0, quizzes: 0, conversations: 10, english: 0, live: 0 };
    queries.setQueryData(['xp', 'profile'], { ...profile, today });
    const heard: object[] = [];
    const other = new BroadcastChannel('xentree-progress');
    other.onmessage = ({ data }) => heard.push(data);
    server.earnedXp = 4;
    await user.click(screen.getByRole('button', { name: 'End and save' }));
    await waitFor(() =>
      expect(queries.getQueryData(['xp', 'profile'])).toMatchObject({
        total_xp: 124,
        today_xp: 14,
        today: { conversations: 10, live: 4 },
      }),
    );
    expect(queries.getQueryState(['xp', 'profile'])?.isInvalidated).toBe(true);
    const about = expect.objectContaining({ change: 'earned', activity: 'live', points: 4 });
    await waitFor(() =>
      expect(heard).toEqual(expect.arrayContaining([about, expect.objectContaining({ change: 'changed' })])),
    );
    expect(heard.filter((one) => (one as { change: string }).change === 'earned')).toEqual([about]);
    other.close();
  });

  test('that loses its connection says so, keeps what is typed, and marks it as not sent', async () => {
    const { user } = await begin();
    talk.away = true;
    talk.cut();
    expect(await screen.findByText(/The connection is lost/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Type instead of speaking' }), 'Are you there?{Enter}');
    expect(await screen.findByText('Not sent yet')).toBeTruthy();
    talk.away = false;
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByText('Not sent yet')).toBeNull());
    expect(talk.turns.map(({ text }) => text)).toEqual(['Are you there?']);
  });

  test('a gap is shown as one, with what can be done about it', async () => {
    const { user } = await begin();
    const at = (second: number) => new Date(Date.now() + second * 1_000).toISOString();
    talk.send({
      ...{ type: 'turn', turn: 0, id: null, role: 'user', text: '', gap: 'lost', interrupted: false },
      ...{ started_at: at(0), ended_at: at(7) },
    });
    expect(await screen.findByText('7 seconds were not heard')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Type it' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Type instead of speaking' }));
  });

  test('that was left is gone on with, or ended, when one comes back', async () => {
    const { unmount } = await begin();
    unmount();
    const { user } = await open('/live/talk');
    await user.click(await screen.findByRole('button', { name: 'Go on talking' }));
    expect(await screen.findByRole('heading', { name: 'Talking about Travel plans' })).toBeTruthy();
  });

  test('that is over meanwhile is among the transcripts', async () => {
    const { unmount } = await begin();
    unmount();
    server.refusals.set(live.heartbeat, [404, 'not_found']);
    await open('/live');
    expect(await screen.findByText('That talk has ended. It is among your transcripts.')).toBeTruthy();
    expect(keptTalks()).toEqual([]);
  });

  test('that is over meanwhile keeps what was not taken until the server has it', async () => {
    const { user, unmount } = await begin();
    talk.away = true;
    talk.cut();
    await user.type(screen.getByRole('textbox', { name: 'Type instead of speaking' }), 'Do not lose this.{Enter}');
    unmount();
    server.refusals.set(live.heartbeat, [404, 'not_found']);
    server.refusals.set(live.saveTranscript, [500, 'internal_error']);
    const again = await open('/live');
    const retry = await screen.findByRole('button', { name: 'Try again' });
    expect(keptTalks()).toHaveLength(1);
    server.refusals.delete(live.saveTranscript);
    await again.user.click(retry);
    expect(await screen.findByText('That talk has ended. It is among your transcripts.')).toBeTruthy();
    expect(server.calls(live.saveTranscript).at(-1)?.body).toMatchObject({
      session_id: 's-1',
      transcripts: [{ role: 'user', text: 'Do not lose this.' }],
    });
    expect(keptTalks()).toEqual([]);
  });
});

describe('transcripts', () => {
  test('are found by what was said', async () => {
    server.add(someTranscript({ id: 't-1' }));
    const { user } = await open('/live/transcripts');
    expect(await screen.findByRole('link', { name: /Travel plans/ })).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: 'Find what was said' }), 'umbrella');
    expect(await screen.findByText(/Nobody said “umbrella”/)).toBeTruthy();
  });

  test('one is read with its figures, and what is not known is not made up', async () => {
    const { statistics } = someTranscript({ id: 't-1' });
    server.add(
      someTranscript({
        id: 't-1',
        statistics: { ...statistics, words_per_minute: null, pauses: null, gap_seconds: 7 },
      }),
    );
    await open('/live/transcripts/t-1');
    expect(await screen.findByText('I have packed a small bag.')).toBeTruthy();
    expect(screen.getAllByText('not known')).toHaveLength(2);
    expect(screen.getByText('46%')).toBeTruthy();
    expect(screen.getByText(/7 sec were not heard/)).toBeTruthy();
  });

  test('a turn that the address leads to has the focus', async () => {
    server.add(someTranscript({ id: 't-1' }));
    await open('/live/transcripts/t-1#turn-1');
    const turn = (await screen.findByText('I have packed a small bag.')).closest('li');
    expect(turn?.id).toBe('turn-1');
    expect(document.activeElement).toBe(turn);
  });

  test('the learner corrects their own turns, and fills in gaps; what was recognised stays in sight', async () => {
    server.add(
      someTranscript({
        id: 't-1',
        transcripts: [
          someTurn({ turn: 0, role: 'ai', text: 'Well?' }),
          someTurn({ turn: 1, text: 'I have bag.', confidence: 0.3 }),
          someTurn({ turn: 2, text: '', gap: 'not_recognised', ended_at: '2026-10-14T08:00:14.000Z' }),
        ],
      }),
    );
    const { user } = await open('/live/transcripts/t-1');
    expect(await screen.findByText('The recogniser was not sure.')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Correct it' })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Correct it' }));
    const field = screen.getByRole('textbox', { name: 'What you said at 00:10' });
    await user.clear(field);
    await user.type(field, 'I have a bag.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('I have a bag.')).toBeTruthy();
    expect(screen.getByText('Recognised as: I have bag.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Write what you said' }));
    await user.type(screen.getByRole('textbox', { name: 'What you said at 00:10' }), 'Two bags.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Two bags.')).toBeTruthy();
  });

  test('one that is deleted can be had back', async () => {
    server.add(someTranscript({ id: 't-1' }));
    const { user } = await open('/live/transcripts/t-1');
    await user.click(await screen.findByRole('button', { name: 'Delete the transcript' }));
    expect(await screen.findByText('No talk yet')).toBeTruthy();
    expect(server.calls(live.removeTranscript)).toHaveLength(0);
    toasts.read()[0]?.action?.onAction();
    expect(await screen.findByText('I have packed a small bag.')).toBeTruthy();
    expect(server.transcripts.size).toBe(1);
  });

  test('one is shared with an organization, and no longer', async () => {
    server.add(someTranscript({ id: 't-1' }));
    const { user } = await open('/live/transcripts/t-1');
    await user.click(await screen.findByRole('button', { name: 'Share' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Harbour School' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Shared with Harbour School')).toBeTruthy();
    expect(server.transcripts.get('t-1')?.shared_with).toHaveLength(1);
  });

  test('one that is not there says so', async () => {
    await open('/live/transcripts/nowhere');
    expect(await screen.findByText('There is no such transcript')).toBeTruthy();
  });
});
