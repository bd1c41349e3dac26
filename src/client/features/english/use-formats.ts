import { late } from '#client/i18n/late.ts';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';

export interface Formats {
  number(value: number): string;
  /** “Listening and Speaking”. */
  list(parts: readonly string[]): string;
  /** With at most two decimals: “0.58”. */
  decimal(value: number): string;
  /** “+3.5”. */
  signed(value: number): string;
  /** Of a whole number of hundredths: “10%”. */
  percent(hundredths: number): string;
  /** “25 min”. */
  minutes(value: number): string;
  /** Seconds as “4:05”. */
  clock(seconds: number): string;
  /** Of a `YYYY-MM-DD`: “Wed 14 Oct”. */
  day(date: string): string;
  /** Of an instant on the learner's clock: “14 Oct, 07:48”. */
  moment(instant: string): string;
  /** Seconds from now as “in 4 days”. */
  until(seconds: number): string;
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** By language and time zone: nearly every part of a page wants them. */
const known = new Map<string, Formats>();

/** Writes numbers and times for the person who is signed in. */
export function useFormats(): Formats {
  const { language } = useTranslation('english');
  const { timezone } = useUser();
  const key = `${language} ${timezone}`;
  const formats = known.get(key) ?? formatsOf(regionalLocale(language), timezone);
  known.set(key, formats);
  return formats;
}

function formatsOf(locale: string, timeZone: string): Formats {
  const number = late(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const list = late(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const decimal = late(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  const signed = late(() => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 }));
  const percent = late(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const minutes = late(() => new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' }));
  const two = late(() => new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 }));
  const day = late(
    () => new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
  );
  const moment = late(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }));
  const relative = late(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  // What English writes in plain digits needs no formatter, the first of which takes a phone a tenth of a second to make.
  const isPlain = (value: number) => locale.startsWith('en') && Number.isInteger(value) && value >= 0 && value < 1000;
  return {
    number: (value) => (isPlain(value) ? String(value) : number().format(value)),
    list: (parts) => list().format(parts),
    decimal: (value) => decimal().format(value),
    signed: (value) => signed().format(value),
    percent: (hundredths) => percent().format(hundredths / 100),
    minutes: (value) => minutes().format(value),
    clock: (seconds) => `${number().format(Math.floor(seconds / 60))}:${two().format(seconds % 60)}`,
    day: (date) => day().format(new Date(`${date}T00:00:00Z`)),
    moment: (instant) => moment().format(new Date(instant)),
    until: (seconds) => {
      const [unit, length] = steps.find(([, long]) => seconds >= long) ?? (['minute', 60] as const);
      return relative().format(Math.max(1, Math.round(seconds / length)), unit);
    },
  };
}
