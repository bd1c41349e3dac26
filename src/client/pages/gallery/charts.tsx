import { useState } from 'react';
import { BarList } from '#client/ui/bar-list.tsx';
import { Heatmap } from '#client/ui/heatmap.tsx';
import type { HeatmapLabels } from '#client/ui/heatmap-labels.ts';
import { type HeatmapDay, utcNoon } from '#client/ui/heatmap-layout.ts';
import { StreakStrip } from '#client/ui/streak-strip.tsx';
import { WeekBars } from '#client/ui/week-bars.tsx';
import { Specimen } from './specimen.tsx';
import { aYear } from './year.ts';

const year = aYear();
const format = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const cellLabel = (day: HeatmapDay) => `${format.format(utcNoon(day.date))}: ${day.value}`;
const labels: HeatmapLabels = {
  caption: '365 days of study',
  view: 'View of the year',
  grid: 'Grid',
  table: 'Table',
  months: 'Months',
  less: 'Less',
  more: 'More',
  rest: 'Rest day',
  freeze: 'Freeze',
  today: 'Today',
  date: 'Day',
  value: 'What happened',
  hint: 'Arrow keys move between days, Enter opens a day’s receipt',
};
const minutes = [22, 38, 27, 9, 0, 0, 0];
const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const fortnight = Array.from({ length: 14 }, (_, n) => ({ date: `2026-10-${String(n + 1).padStart(2, '0')}` }));

export function Charts() {
  const [selected, setSelected] = useState<string | undefined>('2026-10-12');
  const [open] = useState(() => (day: HeatmapDay) => setSelected(day.date));
  return (
    <>
      <Specimen title="A year" rule="Lightness, pattern and words; the table says the same">
        <Heatmap
          days={year}
          locale="en-GB"
          weekStart={0}
          labels={labels}
          cellLabel={cellLabel}
          onOpen={open}
          selected={selected}
        />
      </Specimen>
      <Specimen title="Streak states" rule="Honest, and never guilt">
        <div className="grid gap-6 tablet:grid-cols-3">
          <StreakState
            days="41"
            text="Today is in, with a chat at 07:48."
            kinds={{ 1: 'freeze' }}
            label="Last 14 days: thirteen active, one freeze, today counted"
          />
          <StreakState
            days="40"
            text="Today is not in yet. Any activity before 04:00 counts."
            kinds={{ 6: 'rest', 13: 'pending' }}
            label="Last 14 days: twelve active, one rest, today not in yet"
          />
          <StreakState
            days="0"
            text="Your 63-day record stays. A new run starts with one review."
            kinds={{ 10: 'missed', 11: 'missed', 12: 'missed', 13: 'pending' }}
            label="Last 14 days: ten active, three without study, today not in yet"
          />
        </div>
      </Specimen>
      <Specimen title="Bars" rule="Each with its number">
        <div className="grid gap-12 tablet:grid-cols-2">
          <WeekBars
            caption="Minutes a day this week"
            dayHeader="Day"
            valueHeader="Minutes"
            usual={{ value: 31, label: 'usual 31 min' }}
            bars={minutes.map((value, n) => ({
              key: String(n),
              label: (names[n] ?? '').slice(0, 3),
              fullLabel: names[n] ?? '',
              value,
              valueLabel: String(value),
              when: n < 3 ? 'past' : n === 3 ? 'today' : 'future',
            }))}
          />
          <div className="grid gap-6">
            <BarList
              items={[
                { key: 'now', label: 'Now', value: 12, valueLabel: '12', tone: 'accent', weight: 'strong' },
                { key: 'tonight', label: 'Tonight', value: 5, valueLabel: '5' },
                { key: 'friday', label: 'Friday', value: 16, valueLabel: '16' },
              ]}
            />
            <BarList
              lines="hairline"
              items={[
                {
                  key: 'english',
                  label: 'English',
                  value: 310,
                  valueLabel: '5 h 10',
                  note: '291–318 min',
                  tone: 'english',
                },
                { key: 'chat', label: 'Chat', value: 242, valueLabel: '4 h 02', note: '230–251 min', tone: 'chat' },
                { key: 'live', label: 'Live', value: 61, valueLabel: '1 h 01', note: '61 min', tone: 'live' },
              ]}
            />
          </div>
        </div>
      </Specimen>
    </>
  );
}

interface StreakStateProps {
  days: string;
  text: string;
  kinds: Record<number, 'freeze' | 'rest' | 'missed' | 'pending'>;
  label: string;
}

function StreakState({ days, text, kinds, label }: StreakStateProps) {
  return (
    <div className="grid content-start gap-3">
      <p>
        <span className="text-44 leading-tight font-semi tracking-figure">{days}</span>{' '}
        <span className="text-16 text-ink-2">days</span>
        <span className="block min-h-10 text-13 text-ink-2">{text}</span>
      </p>
      <StreakStrip
        days={fortnight.map((day, n) => ({ ...day, kind: kinds[n] ?? 'active' }))}
        label={label}
        startLabel="1 Oct"
        endLabel="Today"
      />
    </div>
  );
}
