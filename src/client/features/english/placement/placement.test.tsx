import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { progress } from '#contract/progress.ts';
import { xel } from '#contract/xel.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { anItem, aTask } from '../testing/facts.ts';
import { openEnglish } from '../testing/open-english.tsx';

const tasks = [
  aTask({ id: 'p-1', title: 'First part' }),
  aTask({ id: 'p-2', title: 'Second part', type: 'gap_fill', choices: [anItem({ prompt: 'I ___.', options: [] })] }),
];

let server: EnglishServer;
beforeEach(() => {
  server = new EnglishServer();
  server.give(xel.placement, { tasks, taken_at: null, level: null });
  server.give(xel.place, {
    ...{ level: 'B1', range: ['A2', 'B1'] },
    by_level: [
      { level: 'A2', score: 90 },
      { level: 'B1', score: 60 },
    ],
  });
});

const open = () => openEnglish(server, '/english/placement');

test('part after part, then a level with its range and what it rests on', async () => {
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Begin' }));
  await user.click(screen.getByRole('radio', { name: 'It was raining.' }));
  await user.click(screen.getByRole('button', { name: 'Next part' }));
  expect(document.activeElement?.textContent).toBe('Second part');
  await user.type(screen.getByRole('textbox', { name: /^Gap 1/ }), 'am');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'It was raining.' }).checked).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Next part' }));
  await user.click(screen.getByRole('button', { name: 'Finish and see my level' }));
  expect(await screen.findByText('Your level is about B1')).toBeTruthy();
  expect(screen.getByText('Between A2 and B1')).toBeTruthy();
  expect(within(screen.getByRole('table')).getByRole('row', { name: 'A2 90%' })).toBeTruthy();
  expect(server.calls(xel.place)[0]?.body).toEqual({ responses: { 'p-1': { '1': 'b' }, 'p-2': { '1': 'am' } } });
});

test('goes on after a reload where one was, with what was answered', async () => {
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Begin' }));
  await user.click(screen.getByRole('radio', { name: 'It was raining.' }));
  await user.click(screen.getByRole('button', { name: 'Next part' }));
  act(() => void window.dispatchEvent(new Event('pagehide')));
  cleanup();
  await open();
  await user.click(await screen.findByRole('button', { name: 'Go on where you were' }));
  expect(screen.getByRole('heading', { name: 'Second part' })).toBeTruthy();
});

test('a part that is meant to be done in some time says so, and a reload does not set its clock back', async () => {
  const timed = tasks.map((task) => ({ ...task, timed_seconds: task.id === 'p-2' ? 300 : null }));
  server.give(xel.placement, { tasks: timed, taken_at: null, level: null });
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Begin' }));
  expect(screen.queryByText(/^Meant to be done/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Next part' }));
  expect(screen.getByText('Meant to be done in 5:00')).toBeTruthy();
  vi.useFakeTimers({ toFake: ['Date'] });
  await user.type(screen.getByRole('textbox', { name: /^Gap 1/ }), 'am');
  expect(await screen.findByText('5:00')).toBeTruthy();
  act(() => void window.dispatchEvent(new Event('pagehide')));
  cleanup();
  vi.setSystemTime(Date.now() + 260_000);
  const again = await open();
  await again.user.click(await screen.findByRole('button', { name: 'Go on where you were' }));
  expect(screen.getByRole('timer').textContent).toBe('0:40');
  vi.setSystemTime(Date.now() + 60_000);
  expect(await screen.findByText(/^The time is up\. Nothing is lost/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Gap 1/ }).value).toBe('am');
  vi.useRealTimers();
});

test('answers that could not be sent stay, and the next try has the same key where nothing was refused', async () => {
  server.give(xel.place, 500);
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Begin' }));
  await user.click(screen.getByRole('button', { name: 'Next part' }));
  await user.type(screen.getByRole('textbox', { name: /^Gap 1/ }), 'am');
  const finish = screen.getByRole('button', { name: 'Finish and see my level' });
  await user.click(finish);
  expect((await screen.findByRole('alert')).textContent).toMatch(/Your answers are still here\.$/);
  server.give(xel.place, { level: 'A1', range: ['A1', 'A1'], by_level: [] });
  await user.click(finish);
  expect(await screen.findByText('Your level is about A1')).toBeTruthy();
  expect(new Set(server.calls(xel.place).map(({ key }) => key)).size).toBe(1);
});

test('the time that the test takes is reported as learning', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  server.give(progress.reportTime, { credited_seconds: 10 });
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Begin' }));
  await screen.findByRole('heading', { name: 'First part' });
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
});
