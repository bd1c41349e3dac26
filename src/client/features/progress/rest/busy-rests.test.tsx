import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import { connectors } from '#contract/connectors.ts';
import { xp } from '#contract/xp.ts';
import { aConnection } from '../testing/connection.ts';
import { ProgressServer } from '../testing/server.ts';
import { busyDays, spanAhead } from './busy-days.ts';
import { BusyRests } from './busy-rests.tsx';

afterEach(cleanup);

const today = '2026-10-14';
const span = (day: number, from: [number, number], to: [number, number]) => ({
  start: new Date(2026, 9, day, ...from).toISOString(),
  end: new Date(2026, 9, day, ...to).toISOString(),
});

describe('an evening', () => {
  test.each([
    ['that is full', [span(15, [16, 0], [22, 0])], ['2026-10-15']],
    [
      'of which 14 minutes are left here and there',
      [span(15, [17, 14], [20, 0]), span(15, [20, 10], [20, 46])],
      ['2026-10-15'],
    ],
    ['of which a quarter of an hour is left first', [span(15, [17, 15], [21, 0])], []],
    ['of which a quarter of an hour is left last', [span(15, [8, 0], [20, 45])], []],
    ['of which a quarter of an hour is left within', [span(15, [17, 0], [19, 0]), span(15, [19, 15], [23, 0])], []],
    ['of today', [span(14, [8, 0], [23, 0])], []],
    ['beyond two weeks', [span(29, [8, 0], [23, 0])], []],
  ])('%s', (_name, spans, expected) => {
    expect(busyDays(spans, today)).toEqual(expected);
  });

  test('of a day within a long journey is full, too', () => {
    const journey = { ...span(15, [8, 0], [9, 0]), end: span(17, [8, 0], [9, 0]).end };
    expect(busyDays([journey], today)).toEqual(['2026-10-15', '2026-10-16']);
  });
});

test('the span that is asked for holds every evening that is looked at', () => {
  expect(spanAhead(today)).toEqual({
    from: new Date(2026, 9, 15, 17).toISOString(),
    to: new Date(2026, 9, 28, 21).toISOString(),
  });
});

test('busy evenings are offered, but for those that are rests, and chosen by hand', async () => {
  const server = new ProgressServer();
  server.give(connectors.list, { items: [aConnection('google-calendar')], next_cursor: null });
  server.give(connectors.busyTimes, { items: [span(15, [8, 0], [23, 0]), span(16, [8, 0], [23, 0])] });
  server.give(xp.restDays, { items: [{ date: '2026-10-16', holiday: null }] });
  const choose = vi.fn();
  await show(server, <BusyRests today={today} onChoose={choose} />);
  const offered = within(await screen.findByRole('region', { name: 'Busy evenings' }));
  await userEvent.click(await offered.findByRole('button', { name: /15/ }));
  expect(choose).toHaveBeenCalledWith('2026-10-15');
  expect(offered.getAllByRole('button')).toHaveLength(1);
});
