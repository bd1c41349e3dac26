import Printer from 'lucide-react/icons/printer';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Field } from '#client/ui/field.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Section } from '#client/ui/section.tsx';
import { Select } from '#client/ui/select.tsx';
import { Why } from '#client/ui/why.tsx';
import type { Team } from '#contract/memberships.ts';
import type { Organization } from '#contract/organizations.ts';
import { Breakdowns } from './breakdowns.tsx';
import { CsvButton } from './csv-button.tsx';
import { DayFigure } from './day-figure.tsx';
import { Directory } from './directory.tsx';
import { overviewCsv, useOverview, useTeams } from './figures-queries.ts';
import { Loaded } from './loaded.tsx';
import { OverviewFigures } from './overview-figures.tsx';
import { before, lastDays, type Period, utcDay } from './period.ts';
import { PeriodFields } from './period-fields.tsx';
import { useFormats } from './use-formats.ts';
import './print.css';

/** How an organization learns: of everybody, or of a team; a team manager sees the own team. */
export function Analytics({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organizationFigures');
  const teams = useTeams(organization.id);
  return (
    <Loaded from={teams} what={t('title')}>
      {(known) =>
        organization.role === 'team_manager' && known.length === 0 ? (
          <EmptyState title={t('noTeamTitle')}>{t('noTeam')}</EmptyState>
        ) : (
          <Summary organization={organization} teams={known} />
        )
      }
    </Loaded>
  );
}

function Summary({ organization, teams }: { organization: Organization; teams: readonly Team[] }) {
  const { t } = useTranslation('organizationFigures');
  const { range } = useFormats();
  const [today] = useState(() => utcDay(new Date()));
  const [period, setPeriod] = useState<Period>(() => lastDays(30, today));
  const mayAll = organization.role !== 'team_manager';
  const [teamId, setTeamId] = useState(mayAll ? '' : (teams[0]?.id ?? ''));
  const earlierPeriod = before(period);
  const cohort = { organizationId: organization.id, teamId };
  const overview = useOverview(cohort, period);
  const earlier = useOverview(cohort, earlierPeriod);
  const shown = range(period.start_date, period.end_date);

  return (
    <div data-print-summary="" className="grid grid-cols-[minmax(0,1fr)] gap-9">
      <Section
        title={t('title')}
        end={
          <span className="inline-flex items-center gap-1.5 print:hidden">
            <CsvButton
              label={t('dayCsv')}
              fileName={`days-${organization.slug}-${period.start_date}-${period.end_date}.csv`}
              load={() => overviewCsv(cohort, period)}
            />
            <Button size="sm" icon={Printer} onClick={() => window.print()}>
              {t('print')}
            </Button>
          </span>
        }
      >
        <div className="mt-4 flex flex-wrap items-start gap-4 print:hidden">
          <PeriodFields today={today} period={period} onChange={setPeriod} />
          {(teams.length > 0 || !mayAll) && (
            <Field label={t('team')} className="w-56 max-tablet:w-full">
              <Select size="sm" value={teamId} onChange={(event) => setTeamId(event.target.value)}>
                {mayAll && <option value="">{t('everybody')}</option>}
                {teams.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </div>
        <p className="mt-4 mb-4 text-13 text-ink-2">
          <bdi>{teams.find(({ id }) => id === teamId)?.name ?? organization.name}</bdi>
          {' · '}
          {t('compared', { shown, earlier: range(earlierPeriod.start_date, earlierPeriod.end_date) })}
        </p>
        <Loaded from={overview} what={t('title')}>
          {(now) => (
            <div className="grid grid-cols-[minmax(0,1fr)] gap-7">
              <OverviewFigures now={now} earlier={earlier.data} />
              {now.suppressed ? (
                <Notice>{t('suppressed')}</Notice>
              ) : (
                <>
                  <Breakdowns now={now} earlier={earlier.data} />
                  <DayFigure days={now.by_day} />
                  <Why>{t('utc')}</Why>
                </>
              )}
            </div>
          )}
        </Loaded>
      </Section>
      <Directory organization={organization} teamId={teamId} period={period} />
    </div>
  );
}
