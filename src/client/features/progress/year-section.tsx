import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { HeatmapDay } from '#client/ui/heatmap-layout.ts';
import { latePart } from '#client/ui/late-part.tsx';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import type { LearningPulse } from '#contract/xp.ts';
import { useFormats } from './formats.ts';
import { Loaded } from './loaded.tsx';
import { useLearningPulse } from './progress-queries.ts';
import { useYear } from './use-year.ts';
import { YearHeatmap } from './year-heatmap.tsx';

const DayDialog = latePart(async () => (await import('./day-dialog.tsx')).DayDialog);

/** The year on Today: 365 leaves; each opens the receipt of its day over the page. */
export function YearSection({ className }: { className?: string }) {
  const { t } = useTranslation('progress');
  const pulse = useLearningPulse();
  return (
    <Section
      title={t('year.title')}
      end={
        <>
          {pulse.data &&
            `${t('year.active', { count: pulse.data.active_days })} · ${t('xp', { count: pulse.data.total_xp })} · `}
          <TextLink to="/progress">{t('year.open')}</TextLink>
        </>
      }
      className={className}
    >
      <Loaded from={pulse} what={t('year.what')} skeleton={<Skeleton className="mt-4 h-[150px]" />}>
        {(data) => <YearWithDialog pulse={data} />}
      </Loaded>
    </Section>
  );
}

function YearWithDialog({ pulse }: { pulse: LearningPulse }) {
  const { t } = useTranslation('progress');
  const { list } = useFormats();
  const { days, active, explanation } = useYear(pulse);
  const [date, setDate] = useState<string>();
  const [open, setOpen] = useState(false);
  const [onOpen] = useState(() => (day: HeatmapDay) => {
    setDate(day.date);
    setOpen(true);
  });
  return (
    <div className="pt-4">
      <YearHeatmap
        days={days}
        sums={list([active, t('xp', { count: pulse.total_xp })])}
        twin="fixed"
        selected={open ? date : undefined}
        onOpen={onOpen}
      />
      {date !== undefined && (
        <DayDialog
          open={open}
          onOpenChange={setOpen}
          days={days}
          explanation={explanation}
          date={date}
          onDate={setDate}
        />
      )}
    </div>
  );
}
