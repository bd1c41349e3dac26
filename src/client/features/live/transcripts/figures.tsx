import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Section } from '#client/ui/section.tsx';
import { Why } from '#client/ui/why.tsx';
import type { SpeakingStatistics } from '#contract/live-shapes.ts';
import { useFormats } from '../use-formats.ts';

/** How the learner spoke, in numbers that say what they mean; what is not known is said so. */
export function Figures({ figures }: { figures: SpeakingStatistics }) {
  const { t } = useTranslation('live');
  const { number, percent, length } = useFormats();
  const { words_per_minute: wpm, talk_share: share, pauses, repetitions, gap_seconds } = figures;
  const rows: { label: string; value: string | null; hint: ReactNode }[] = [
    {
      label: t('figures.wpm'),
      value: wpm === null ? null : number(Math.round(wpm)),
      hint: t(wpm === null ? 'figures.wpmNone' : 'figures.wpmHint'),
    },
    {
      label: t('figures.share'),
      value: share === null ? null : percent(share),
      hint: share === null ? null : t('figures.shareHint'),
    },
    {
      label: t('figures.pauses'),
      value: pauses === null ? null : number(pauses),
      hint:
        pauses === null
          ? t('figures.pausesNone')
          : t('figures.pausesHint', { time: length(figures.pause_seconds ?? 0) }),
    },
    { label: t('figures.fillers'), value: number(figures.fillers), hint: t('figures.fillersHint') },
    {
      label: t('figures.words'),
      value: number(figures.words),
      hint: t('figures.wordsHint', { count: figures.different_words }),
    },
  ];
  return (
    <Section title={t('figures.title')}>
      <dl>
        {rows.map(({ label, value, hint }) => (
          <div
            key={label}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-line py-2.5 last:border-0"
          >
            <dt>
              <span className="block">{label}</span>
              {hint && <span className="block text-13 text-ink-3">{hint}</span>}
            </dt>
            <dd className="tabular text-18 font-semi">
              {value ?? <span className="text-13 font-regular text-ink-3">{t('figures.none')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {repetitions > 0 && <Why className="mt-1">{t('figures.repetitions', { count: repetitions })}</Why>}
      {gap_seconds > 0 && <Why className="mt-1">{t('figures.gaps', { time: length(gap_seconds) })}</Why>}
    </Section>
  );
}
