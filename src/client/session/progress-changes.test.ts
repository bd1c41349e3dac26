import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { XPProfile } from '#contract/xp.ts';
import { cardRated, pointsEarned, showAhead, turnAccepted, withAhead } from './points-ahead.ts';
import { followProgress, progressChanged } from './progress-changes.ts';
import { session } from './session.ts';
import { mina } from './testing/mina.ts';

const needed = (level: number) => 50 * level * (level - 1);

function profileAt(total_xp: number, next_turn_xp?: number): XPProfile {
  let level = 1;
  while (needed(level + 1) <= total_xp) level += 1;
  return {
    level,
    total_xp,
    xp_into_level: total_xp - needed(level),
    xp_to_next_level: needed(level + 1) - total_xp,
    current_streak: 1,
    longest_streak: 1,
    token_balance: 0,
    booster: null,
    today_xp: 0,
    today: { segments: 0, quizzes: 0, conversations: 0, english: 0, live: 0 },
    timezone: 'UTC',
    ...(next_turn_xp !== undefined && { next_turn_xp }),
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('a turn that is counted ahead stands where the server would put it, level and all', () => {
  fc.assert(
    fc.property(fc.nat(50_000), fc.nat(400), (total, turn) => {
      const { level, total_xp, xp_into_level, xp_to_next_level } = withAhead(profileAt(total, turn), {
        change: 'turn',
      });
      const wanted = profileAt(total + turn);
      expect({ level, total_xp, xp_into_level, xp_to_next_level }).toEqual({
        level: wanted.level,
        total_xp: wanted.total_xp,
        xp_into_level: wanted.xp_into_level,
        xp_to_next_level: wanted.xp_to_next_level,
      });
    }),
  );
});

test('a server that does not say what the next turn earns is not guessed for', () => {
  const profile = profileAt(120);
  expect(withAhead(profile, { change: 'turn' })).toBe(profile);
  expect(withAhead(profile, { change: 'review' })).toBe(profile);
});

test('another tab of the same person shows the turn and asks again; a tab of somebody else does neither', async () => {
  const state = session.store.getState();
  vi.spyOn(session.store, 'getState').mockReturnValue({ ...state, user: mina });
  const [here, there] = [new QueryClient(), new QueryClient()];
  for (const client of [here, there]) client.setQueryData(['xp', 'profile'], profileAt(120, 10));
  const stop = followProgress(there, (ahead) => showAhead(there, ahead));
  const totalThere = () => there.getQueryData<XPProfile>(['xp', 'profile'])?.total_xp;

  const other = new BroadcastChannel('xentree-progress');
  other.postMessage({ change: 'turn', server: state.serverId, user: 'u-somebody' });
  other.postMessage({ change: 'turn', server: state.serverId, user: mina.id });
  await vi.waitFor(() => expect(totalThere()).toBe(130));
  other.postMessage({ change: 'changed', server: state.serverId, user: mina.id });
  await vi.waitFor(() => expect(there.getQueryState(['xp', 'profile'])?.isInvalidated).toBe(true));

  const heard: unknown[] = [];
  other.onmessage = ({ data }) => heard.push(data);
  turnAccepted(here);
  progressChanged(here);
  expect(here.getQueryData<XPProfile>(['xp', 'profile'])?.total_xp).toBe(130);
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  stop();
  other.close();
});

test('what a card, a task and a talk earn is counted under its activity, in every tab', async () => {
  const state = session.store.getState();
  vi.spyOn(session.store, 'getState').mockReturnValue({ ...state, user: mina });
  const here = new QueryClient();
  here.setQueryData(['xp', 'profile'], { ...profileAt(120, 10), next_review_xp: 2 }, { updatedAt: 1_000 });
  const heard: unknown[] = [];
  const other = new BroadcastChannel('xentree-progress');
  other.onmessage = ({ data }) => heard.push(data);
  cardRated(here);
  pointsEarned(here, 'english', 15);
  pointsEarned(here, 'live', 3);
  pointsEarned(here, 'live', 0);
  expect(here.getQueryData(['xp', 'profile'])).toMatchObject({
    total_xp: 140,
    today_xp: 20,
    today: { segments: 0, quizzes: 2, conversations: 0, english: 15, live: 3 },
  });
  // The server has not said it yet.
  expect(here.getQueryState(['xp', 'profile'])?.dataUpdatedAt).toBe(1_000);
  const of = { server: state.serverId, user: mina.id };
  await vi.waitFor(() =>
    expect(heard).toEqual([
      { change: 'review', ...of },
      { change: 'earned', activity: 'english', points: 15, ...of },
      { change: 'earned', activity: 'live', points: 3, ...of },
    ]),
  );
  other.close();
});
