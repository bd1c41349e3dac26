import fc from 'fast-check';
import { addDays, localTimeOf } from '#server/platform/local-time.ts';

/** What a learner did at one moment, with the settings of that moment. */
export interface Happening {
  at: Date;
  settings: Settings;
  /** Points of one ledger entry; 0 is an entry that earned nothing, below zero a correction; null where there is none. */
  xp: number | null;
  /** Active seconds reported; 0 for none. */
  seconds: number;
  activity: 'segments' | 'quizzes' | 'conversations' | 'english' | 'live';
  /** Stored with it: the learning day, the hour of the clock and the offset. */
  localDate: string;
  localHour: number;
  utcOffsetMinutes: number;
}

export interface Settings {
  timezone: string;
  /** `HH:MM`. */
  dayStartsAt: string;
}

/** A learner's past: travels, late nights, changed settings, pauses. */
export interface History {
  /** Oldest first. */
  happenings: Happening[];
  restDays: string[];
  /** Days of study that weeks ask for, from a date on, earliest first. */
  rhythms: { from: string; daysPerWeek: number }[];
  /** In force now. */
  settings: Settings;
  now: Date;
}

const zones = [
  'Europe/Lisbon',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

/** Settings anywhere on Earth. */
export const someSettings: fc.Arbitrary<Settings> = fc.record({
  timezone: fc.constantFrom(...zones),
  dayStartsAt: fc.constantFrom('00:00', '02:30', '04:00', '06:00'),
});

/** Near what makes dates hard: changes of summer time, a leap day, the end of a year. */
const starts = ['2026-03-20', '2026-10-10', '2027-12-20', '2028-02-20', '2026-06-01'];

const step = fc.record({
  hours: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 17, max: 30 }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 6 }) },
    { weight: 2, arbitrary: fc.integer({ min: 31, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: 61, max: 140 }) },
  ),
  minutes: fc.integer({ min: 0, max: 59 }),
  change: fc.option(someSettings, { freq: 6 }),
  xp: fc.constantFrom(10, 10, 10, 6, 2, 20, 45, 0, -5, null),
  seconds: fc.constantFrom(0, 0, 60, 200, 299, 300, 900),
  activity: fc.constantFrom('segments', 'quizzes', 'conversations', 'english', 'live'),
});

/** Random histories of up to `size` moments. Without `travel` the settings never change. */
export function aHistory({ size = 40, travel = true } = {}): fc.Arbitrary<History> {
  return fc
    .record({
      start: fc.constantFrom(...starts),
      hour: fc.integer({ min: 0, max: 23 }),
      first: someSettings,
      steps: fc.array(step, { maxLength: size }),
      idle: fc.integer({ min: 0, max: 90 }),
      rests: fc.array(fc.integer({ min: 0, max: size }), { maxLength: 6 }),
      choices: fc.dictionary(fc.nat({ max: size }).map(String), fc.integer({ min: 2, max: 7 }), { maxKeys: 3 }),
    })
    .map(({ start, hour, first, steps, idle, rests, choices }) => {
      let at = Date.parse(`${start}T00:00:00Z`) + hour * 3_600_000;
      let settings = first;
      const happenings = steps.map(({ hours, minutes, change, xp, seconds, activity }): Happening => {
        at += (hours * 60 + minutes) * 60_000;
        if (travel && change) settings = change;
        const when = new Date(at);
        const local = localTimeOf(when, settings.timezone, settings.dayStartsAt);
        return { at: when, settings, xp, seconds, activity, ...local };
      });
      const now = new Date(at + idle * 3_600_000);
      const rhythms = Object.entries(choices)
        .map(([days, daysPerWeek]) => ({ from: addDays(start, Number(days)), daysPerWeek }))
        .sort((one, other) => (one.from < other.from ? -1 : 1));
      return { happenings, settings, now, rhythms, restDays: [...new Set(rests.map((days) => addDays(start, days)))] };
    });
}
