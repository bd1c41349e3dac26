import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { progress } from '#contract/progress.ts';
import { xel } from '#contract/xel.ts';
import type { XPProfile } from '#contract/xp.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { aModule, anItem, aResult, aTask } from '../testing/facts.ts';
import { openTask } from '../testing/open-english.tsx';

const gap = aTask({ type: 'gap_fill', choices: [anItem({ prompt: 'It ___ (rain).', options: [] })] });
const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Gap 1: It … (rain).' });
const check = () => screen.getByRole('button', { name: 'Check my answers' });

let server: EnglishServer;
beforeEach(() => {
  server = new EnglishServer(gap, aTask({ id: 'b1-past-2', title: 'The second task' }));
});

function network(online: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  act(() => void window.dispatchEvent(new Event(online ? 'online' : 'offline')));
}

test('feedback explains every item, not by colour alone, and leads on', async () => {
  server.give(
    xel.submit,
    aResult({
      ...{ score: 40, correct: false, xp_awarded: 4 },
      feedback: [{ item: '1', correct: false, expected: 'was raining', explanation: 'It was going on.' }],
    }),
  );
  const { user, router } = await openTask(server);
  await user.type(await field(), 'rained');
  await user.click(check());
  expect(await screen.findByText('40 of 100')).toBeTruthy();
  const [row] = within(screen.getByRole('list', { name: 'Item by item' })).getAllByRole('listitem');
  expect(row?.textContent).toMatch(/Not right.*Your answerrained.*Expectedwas raining.*It was going on\./);
  expect(document.activeElement?.textContent).toBe('How it went');
  expect(router.state.location.search).toContain('submission=s-1');
  await user.click(screen.getByRole('link', { name: 'Next task' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'The second task' })).toBeTruthy();
});

test('what was found in just this answer is said, and what is partly right is no mistake', async () => {
  const why = { item: '1', correct: false, explanation: 'It was going on.' };
  const note = 'A slip of typing: it is written "was raining".';
  server.give(xel.submit, aResult({ score: 90, correct: false, feedback: [{ ...why, score: 90, note }] }));
  const { user } = await openTask(server);
  await user.type(await field(), 'was rainning');
  await user.click(check());
  const [row] = within(await screen.findByRole('list', { name: 'Item by item' })).getAllByRole('listitem');
  expect(row?.textContent).toMatch(/Partly right: 90 of 100.*A slip of typing.*It was going on\./);
});

test('a second try says what it counts, and when it counts in full again', async () => {
  const why = { item: '1', correct: true, explanation: 'It was going on.' };
  const counted = { attempt: 2, counts_percent: 70, hints_percent: 10 };
  server.give(xel.submit, aResult({ score: 63, correct: true, feedback: [why], ...counted }));
  const { user } = await openTask(server);
  await user.type(await field(), 'was raining');
  await user.click(check());
  expect(await screen.findByText('63 of 100')).toBeTruthy();
  const said =
    'Try 2 of that day: 70% of it counts. The hints cost 10%. Another try on the same day counts 50%; on another day it counts in full.';
  expect(screen.getByText(said)).toBeTruthy();
});

test('what two judgements do not agree on has no number', async () => {
  server.give(xel.submit, aResult({ score: 71, unscored: true, feedback: [] }));
  const { user } = await openTask(server);
  await user.type(await field(), 'was raining');
  await user.click(check());
  expect(await screen.findByText('Not reliable enough to score')).toBeTruthy();
  expect(screen.queryByText('71 of 100')).toBeNull();
});

test('what is sent with empty items is asked about first', async () => {
  const items = ['1', '2', '3'].map((item) => anItem({ item, prompt: `It ${item} ___.`, options: [] }));
  server = new EnglishServer(aTask({ type: 'gap_fill', choices: items }));
  const { user } = await openTask(server);
  await user.type(await screen.findByRole('textbox', { name: /^Gap 1/ }), 'rained');
  await user.click(check());
  const dialog = within(await screen.findByRole('alertdialog', { name: '2 items are empty' }));
  await user.click(dialog.getByRole('button', { name: 'Go on answering' }));
  expect(server.calls(xel.submit)).toHaveLength(0);
  await user.click(check());
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Check all the same' }));
  await waitFor(() => expect(server.calls(xel.submit)).toHaveLength(1));
});

test('a hint whose answer was lost is asked for again as the same hint', async () => {
  const hints = { total: 2, taken: [], next_cost: 10 };
  server = new EnglishServer(aTask({ ...gap, hints }));
  server.give(xel.hint, 403);
  const { user } = await openTask(server);
  await user.click(await screen.findByRole('button', { name: 'Take a hint' }));
  await screen.findByRole('alert');
  await user.click(screen.getByRole('button', { name: 'Take a hint' }));
  await waitFor(() => expect(server.calls(xel.hint)).toHaveLength(2));
  const [first, second] = server.calls(xel.hint);
  expect(first?.key).toBeTruthy();
  expect(second?.key).toBe(first?.key);
});

test('nothing can be sent before something is answered, and the reason stands beside the button', async () => {
  const { user } = await openTask(server);
  await field();
  expect(check().hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('Answer something first.')).toBeTruthy();
  await user.type(await field(), 'x');
  expect(check().hasAttribute('disabled')).toBe(false);
});

test('what was answered is there again after a reload', async () => {
  const { user } = await openTask(server);
  await user.type(await field(), 'was rai');
  act(() => void window.dispatchEvent(new Event('pagehide')));
  cleanup();
  await openTask(server);
  expect((await field()).value).toBe('was rai');
});

test('offline, answers wait and are sent once when the network is back', async () => {
  const { user } = await openTask(server);
  await user.type(await field(), 'was raining');
  network(false);
  await user.click(check());
  expect(await screen.findByText(/^You are offline\. Your answers wait here/)).toBeTruthy();
  expect(server.calls(xel.submit)).toHaveLength(0);
  network(true);
  expect(await screen.findByText('100 of 100')).toBeTruthy();
  expect(server.calls(xel.submit)).toHaveLength(1);
});

test('answers that wait are sent from another page as well, and it says so', async () => {
  const { user, router } = await openTask(server);
  await user.type(await field(), 'was raining');
  network(false);
  await user.click(check());
  await screen.findByText(/^You are offline\. Your answers wait here/);
  await act(() => router.navigate('/english'));
  network(true);
  expect(await screen.findByText('Your answers to “Tom leaves the house” were sent: 100 of 100')).toBeTruthy();
  expect(server.calls(xel.submit)).toHaveLength(1);
});

test('what was cut off is sent again after a reload, under the same key', async () => {
  const { user } = await openTask(server);
  await user.type(await field(), 'was raining');
  server.give(xel.submit, 500);
  await user.click(check());
  expect(await screen.findByText('Your answers wait to be sent.')).toBeTruthy();
  cleanup();
  server.give(xel.submit, aResult());
  await openTask(server);
  expect(await screen.findByText('100 of 100')).toBeTruthy();
  const keys = server.calls(xel.submit).map(({ key }) => key);
  expect(keys[0]).toBeTruthy();
  expect(new Set(keys).size).toBe(1);
});

test('answers that are refused stay, with the reason', async () => {
  server.give(xel.submit, 403);
  const { user } = await openTask(server);
  await user.type(await field(), 'was raining');
  await user.click(check());
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Not sent\..*Your answers are still here\.$/);
  expect((await field()).value).toBe('was raining');
});

test('a hint says what it costs before it is taken', async () => {
  const hinted = (taken: string[]) => ({
    ...gap,
    hints: { total: 2, taken, next_cost: taken.length > 0 ? 20 : 10 },
  });
  server = new EnglishServer(hinted([]));
  const { user } = await openTask(server);
  const take = await screen.findByRole('button', { name: 'Take a hint', description: 'costs 10% of the score' });
  server.give(xel.hint, () => {
    server.give(xel.module, aModule([hinted(['Think about when.'])]));
    return { text: 'Think about when.', cost: 10, left: 1 };
  });
  await user.click(take);
  expect(await screen.findByText('Think about when.')).toBeTruthy();
  expect(server.calls(xel.hint)).toHaveLength(1);
  expect(await screen.findByText('costs 20% of the score')).toBeTruthy();
});

test('the clock of a timed task runs from the first answer, says when a minute is left, and takes nothing away', async () => {
  server = new EnglishServer({ ...gap, timed_seconds: 90 });
  const { user } = await openTask(server);
  expect(await screen.findByText('Meant to be done in 1:30')).toBeTruthy();
  vi.useFakeTimers({ toFake: ['Date'] });
  await user.type(await field(), 'w');
  expect(await screen.findByRole('timer')).toBeTruthy();
  vi.setSystemTime(Date.now() + 20_000);
  await waitFor(() => expect(screen.getByRole('timer').textContent).toBe('1:10'));
  expect(screen.queryByText('One minute left.')).toBeNull();
  vi.setSystemTime(Date.now() + 15_000);
  expect((await screen.findByText('One minute left.')).getAttribute('role')).toBe('status');
  vi.setSystemTime(Date.now() + 60_000);
  expect(await screen.findByText(/^The time is up\. Nothing is lost/)).toBeTruthy();
  expect(check().hasAttribute('disabled')).toBe(false);
  vi.useRealTimers();
});

test('the time with a task is reported as it passes, also of one that is never sent', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  server.give(progress.reportTime, { credited_seconds: 10 });
  await openTask(server);
  await field();
  for (let second = 0; second < 10; second += 1) {
    fireEvent.keyDown(document.body, { key: 'x' });
    await act(() => vi.advanceTimersByTimeAsync(1_000));
  }
  cleanup();
  await vi.advanceTimersByTimeAsync(100);
  vi.useRealTimers();
  const reports = server.calls(progress.reportTime).map(({ body }) => Object(body));
  expect(reports.map(({ activity }) => activity)).toEqual(['english']);
  expect(reports[0].active_seconds).toBeGreaterThanOrEqual(9);
  expect(server.calls(xel.submit)).toEqual([]);
});

test('an answer is sent with the visit under which its time was reported, also after a reload', async () => {
  server.give(progress.reportTime, { credited_seconds: 1 });
  const { user } = await openTask(server);
  await user.type(await field(), 'was rai');
  act(() => void window.dispatchEvent(new Event('pagehide')));
  vi.useFakeTimers({ shouldAdvanceTime: true });
  for (let second = 0; second < 5; second += 1) {
    fireEvent.keyDown(document.body, { key: 'x' });
    await act(() => vi.advanceTimersByTimeAsync(1_000));
  }
  cleanup();
  await vi.advanceTimersByTimeAsync(100);
  vi.useRealTimers();
  const again = await openTask(server);
  await again.user.type(await field(), 'ning');
  await again.user.click(check());
  await screen.findByText('100 of 100');
  const visits = [...server.calls(progress.reportTime), ...server.calls(xel.submit)].map(
    ({ body }) => Object(body).visit_id,
  );
  expect(visits.length).toBeGreaterThanOrEqual(2);
  expect(visits[0]).toBeTruthy();
  expect(new Set(visits).size).toBe(1);
});

test('a task that does not exist says so and leads back', async () => {
  await openTask(server, 'b1-past-99');
  expect(await screen.findByText('There is no such task')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All modules' })).toBeTruthy();
});

test('what the answer earned stands in the total at once, under English', async () => {
  const profile: XPProfile = {
    ...{ level: 2, total_xp: 120, xp_into_level: 20, xp_to_next_level: 180, current_streak: 1, longest_streak: 1 },
    ...{ token_balance: 0, booster: null, today_xp: 0, timezone: 'UTC' },
    today: { segments: 0, quizzes: 0, conversations: 0, english: 0, live: 0 },
  };
  server.give(xel.submit, aResult({ xp_awarded: 14 }));
  const { user, queries } = await openTask(server);
  queries.setQueryData(['xp', 'profile'], profile);
  await user.type(await field(), 'was raining');
  await user.click(check());
  await screen.findByText('How it went');
  expect(queries.getQueryData(['xp', 'profile'])).toMatchObject({ total_xp: 134, today: { english: 14 } });
});
