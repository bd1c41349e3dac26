import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Section } from '#client/ui/section.tsx';
import { Select } from '#client/ui/select.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { addDays } from '../calendar.ts';
import { useFormats } from '../formats.ts';
import { Loaded } from '../loaded.tsx';
import { useTimeAnalytics } from '../progress-queries.ts';
import { bandOf, wholeMinutes } from '../time-band.ts';
import { TimeFigures } from './time-figures.tsx';
import { type Choice, choices, rangeOf, type TimeRange } from './time-range.ts';
import { WorkBeside } from './work-beside.tsx';

/** Where the time went: by activity, by hour of the day and by day, for days of one's own choice. */
export function TimeSection({ today }: { today: string }) {
  const { t } = useTranslation('progressPage');
  const { duration, range: written } = useFormats();
  const [choice, setChoice] = useState<Choice>('30');
  const [own, setOwn] = useState<TimeRange>({ from: addDays(today, -59), to: today });
  const range = rangeOf(choice, today, own);
  const time = useTimeAnalytics(range);
  const [low, high] = time.data ? bandOf({ seconds: time.data.total_seconds, ...time.data }) : [0, 0];
  const total = duration(wholeMinutes(time.data?.total_seconds ?? 0));
  return (
    <Section
      title={t('time.title')}
      end={time.data && (low < high ? t('time.sum', { time: total, band: written(low, high) }) : total)}
    >
      <div className="flex flex-wrap items-center gap-2 pt-4 pb-5 print:hidden">
        <Select
          size="sm"
          aria-label={t('time.range')}
          value={choice}
          onChange={({ target: { value } }) => setChoice(choices.find((one) => one === value) ?? '30')}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {t(`time.ranges.${one}`)}
            </option>
          ))}
        </Select>
        {choice === 'own' &&
          (['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              size="sm"
              type="date"
              aria-label={t(`time.${end}`)}
              value={own[end]}
              max={today}
              onChange={({ target: { value } }) => setOwn({ ...own, [end]: value })}
              className="w-auto"
            />
          ))}
      </div>
      <Loaded from={time} what={t('time.what')} skeleton={<Skeleton className="h-[220px] rounded-surface" />}>
        {(data) => <TimeFigures time={data} range={range} />}
      </Loaded>
      {time.data && <WorkBeside seconds={time.data.total_seconds} range={range} />}
    </Section>
  );
}
