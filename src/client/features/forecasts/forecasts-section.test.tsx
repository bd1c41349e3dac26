import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AdminServer } from '#client/features/ai-providers/testing/server.ts';
import { setLanguage } from '#client/i18n/language.ts';
import { show } from '#client/session/testing/show.tsx';
import { type ForecastCalibration, forecasts } from '#contract/forecasts.ts';
import { ForecastsSection } from './forecasts-section.tsx';

let server: AdminServer;

beforeEach(() => {
  server = new AdminServer();
  // Nothing has a size here, and the chart draws itself in the one that it finds.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 440, 300));
});
afterEach(async () => {
  cleanup();
  await setLanguage('en');
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const empty = { forecasts: 0, learners: 0, said: null, reached: null };
type Told = Partial<Omit<ForecastCalibration['bins'][number], 'from' | 'to'>>;

/** Ten bins, of which some tell something. */
function aCalibration(told: Record<number, Told>, brier: number | null = 0.143): ForecastCalibration {
  const bins = Array.from({ length: 10 }, (_, place) => ({
    ...{ from: place / 10, to: (place + 1) / 10 },
    ...empty,
    ...told[place],
  }));
  return { horizon_days: 28, forecasts: 1_240, learners: 61, fewest_learners: 5, brier, bins };
}
const usual = aCalibration({
  1: { forecasts: 90, learners: 30, said: 0.153, reached: 0.12 },
  4: { forecasts: 12, learners: 4 },
  7: { forecasts: 360, learners: 48, said: 0.752, reached: 0.741 },
});

test('each bin stands in the chart and in the table, the fullest also in words, with the score and what it means', async () => {
  server.give(forecasts.calibration, usual);
  const { container } = await show(server, <ForecastsSection />);
  expect(await screen.findByText('Of forecasts of 70–80%, 74% came true')).toBeTruthy();
  expect(screen.getByText(/^Brier score 0\.143: .* 0 is perfect/)).toBeTruthy();
  expect(screen.getByText('1,240 tested, of 61 learners')).toBeTruthy();
  const rows = within(screen.getByRole('table', { name: 'What was said, and what came true' })).getAllByRole('row');
  const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent));
  expect(cells[0]).toEqual(['Forecast', 'Said on average', 'Came true', 'Forecasts', 'Learners']);
  expect(cells).toHaveLength(11);
  expect(cells[2]).toEqual(['10–20%', '15%', '12%', '90', '30']);
  expect(cells[5]).toEqual(['40–50%', 'Too few', 'Too few', '12', '4']);

  // Only what is told is drawn, from left to right, larger for more forecasts.
  await waitFor(() => expect(container.querySelectorAll('svg circle')).toHaveLength(2));
  const [few, many] = [...container.querySelectorAll('svg circle')].map((dot) =>
    ['cx', 'r'].map((name) => Number(dot.getAttribute(name))),
  );
  expect(few?.[0]).toBeLessThan(many?.[0] ?? 0);
  expect(few?.[1]).toBeLessThan(many?.[1] ?? 0);
});

test('in Persian the drawing goes from right to left', async () => {
  await setLanguage('fa');
  server.give(forecasts.calibration, usual);
  const { container } = await show(server, <ForecastsSection />);
  expect(await screen.findByText('از پیش‌بینی‌های ۷۰ تا ۸۰٪، ۷۴٪ درست درآمد')).toBeTruthy();
  await waitFor(() => expect(container.querySelectorAll('svg circle')).toHaveLength(2));
  const [low, high] = [...container.querySelectorAll('svg circle')].map((dot) => Number(dot.getAttribute('cx')));
  expect(low).toBeGreaterThan(high ?? 0);
});

test('with too little history it says from when on there is something to see', async () => {
  server.give(forecasts.calibration, aCalibration({ 9: { forecasts: 36, learners: 4 } }, null));
  await show(server, <ForecastsSection />);
  expect(await screen.findByText('Too little history yet')).toBeTruthy();
  expect(screen.getByText(/28 days after it\. A share is shown from 5 learners on/)).toBeTruthy();
  expect(screen.queryByRole('figure')).toBeNull();
  expect(screen.queryByText(/Brier/)).toBeNull();
});

test('while it comes its shape is there; a failure is told with a way to ask again', async () => {
  server.give(forecasts.calibration, usual);
  const answer = server.hold(forecasts.calibration);
  await show(server, <ForecastsSection />);
  expect(await screen.findByText('Loading Forecasts of goals')).toBeTruthy();
  server.refuse(forecasts.calibration, { status: 500, error: 'internal_error', message: 'Something went wrong.' });
  answer();
  expect(await screen.findByText('Forecasts of goals could not be loaded')).toBeTruthy();
  server.give(forecasts.calibration, usual);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('figure', { name: 'What was said, and what came true' })).toBeTruthy();
});
