import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LoadedPart } from '#client/session/loaded-part.tsx';
import { queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Section } from '#client/ui/section.tsx';
import { Why } from '#client/ui/why.tsx';
import { type ForecastCalibration, forecasts } from '#contract/forecasts.ts';
import { CalibrationFigure } from './calibration-figure.tsx';
import { isTold } from './told-bin.ts';

/** How often forecasts of goals came true on this server, for its administrators. */
export function ForecastsSection() {
  const { t } = useTranslation('admin');
  const calibration = useQuery(queryOf(session.api, forecasts.calibration));
  const { data } = calibration;
  return (
    <Section
      title={t('forecasts.title')}
      end={data && t('forecasts.tested', { forecasts: data.forecasts, count: data.learners })}
    >
      <LoadedPart area="admin" from={calibration} what={t('forecasts.title')}>
        {(report) => <Calibration report={report} />}
      </LoadedPart>
    </Section>
  );
}

function Calibration({ report }: { report: ForecastCalibration }) {
  const { t, language } = useTranslation('admin');
  const { horizon_days: days, fewest_learners: count, brier } = report;
  if (!report.bins.some(isTold)) {
    return (
      <EmptyState title={t('forecasts.emptyTitle')} className="mt-5">
        {t('forecasts.empty', { days, count })}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="mt-3 mb-5 max-w-[62ch] text-ink-3">{t('forecasts.text', { days })}</p>
      <CalibrationFigure bins={report.bins} />
      {brier !== null && (
        <Why className="mt-1.5 max-w-[62ch]">
          {t('forecasts.brier', { score: brier.toLocaleString(language, { minimumFractionDigits: 3 }) })}
        </Why>
      )}
    </>
  );
}
