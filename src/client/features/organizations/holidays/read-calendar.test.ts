import { expect, test } from 'vitest';
import { readCalendar } from './read-calendar.ts';

const calendar = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']), 'END:VCALENDAR'].join(
    '\r\n',
  );

test('events of whole days are read with their last day, by first day and each once', () => {
  const winter = ['SUMMARY:Winter break', 'DTSTART;VALUE=DATE:20261221', 'DTEND;VALUE=DATE:20270104'];
  const read = readCalendar(
    calendar(
      winter,
      ['SUMMARY:Nowruz', 'DTSTART;VALUE=DATE:20260321', 'DURATION:P2W'],
      ['DTSTART;VALUE=DATE:20261224', 'SUMMARY:One\\, day\\nonly'],
      winter,
    ),
  );
  expect(read).toEqual([
    { name: 'Nowruz', starts_on: '2026-03-21', ends_on: '2026-04-03' },
    { name: 'Winter break', starts_on: '2026-12-21', ends_on: '2027-01-03' },
    { name: 'One, day only', starts_on: '2026-12-24', ends_on: '2026-12-24' },
  ]);
});

test('folded lines are put together, and what belongs to an alarm is not of the event', () => {
  const read = readCalendar(
    calendar([
      'SUMMARY;LANGUAGE=en;X-A="a:b":A holiday with a lo',
      ' ng name',
      'DTSTART;VALUE=DATE:20260501',
      'BEGIN:VALARM',
      'SUMMARY:Ring',
      'DURATION:P9D',
      'END:VALARM',
    ]),
  );
  expect(read).toEqual([{ name: 'A holiday with a long name', starts_on: '2026-05-01', ends_on: '2026-05-01' }]);
});

test('events with a time, cancelled ones, dates that there are not and any other text give nothing', () => {
  const at = 'DTSTART;VALUE=DATE:20260501';
  expect(
    readCalendar(
      calendar(
        ['SUMMARY:Lesson', 'DTSTART:20260501T100000Z'],
        ['SUMMARY:Lesson', 'DTSTART;TZID=Europe/Lisbon:20260501T100000'],
        ['SUMMARY:Off', at, 'STATUS:CANCELLED'],
        ['SUMMARY:Never', 'DTSTART;VALUE=DATE:20260231'],
        [at],
      ),
    ),
  ).toEqual([]);
  for (const text of ['', 'name,day\nx,2026-05-01', 'BEGIN:VEVENT\nSUMMARY:x', '\u0000'.repeat(50)])
    expect(readCalendar(text)).toEqual([]);
});
