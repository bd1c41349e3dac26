import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { FigureTable } from '#client/ui/figure-table.tsx';
import { Section } from '#client/ui/section.tsx';
import { Why } from '#client/ui/why.tsx';
import type { Result } from '#contract/kernel/endpoint.ts';
import type { xel } from '#contract/xel.ts';
import { LevelScale } from '../level-scale.tsx';
import { useFormats } from '../use-formats.ts';

/** What the test found, and what of each level it rests on. */
export function PlacementResult({ result: { level, range, by_level } }: { result: Result<typeof xel.place> }) {
  const { t } = useTranslation('english');
  const { percent } = useFormats();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const span = { low: range[0], high: range[1] };
  return (
    <div className="grid gap-7">
      <div>
        <h2 ref={head} tabIndex={-1} className="text-22 font-semi tracking-figure">
          {t('placement.result', { level })}
        </h2>
        <p className="text-ink-2">{t('placement.range', span)}</p>
        <LevelScale {...span} label={t('estimate.scale', span)} />
        <Why className="mt-4">{t('placement.opened')}</Why>
        <Why className="mt-1">{t('estimate.noCertificate')}</Why>
      </div>
      <div>
        <ButtonLink to="/english" variant="primary">
          {t('placement.toModules')}
        </ButtonLink>
      </div>
      <Section title={t('placement.byLevel')}>
        <FigureTable
          caption={t('placement.byLevel')}
          headers={[t('placement.level'), t('placement.score')]}
          rows={by_level.map((one) => ({
            key: one.level,
            shown: [one.level, percent(one.score)],
            raw: [one.level, one.score],
          }))}
        />
      </Section>
    </div>
  );
}
