import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { LoadedPart } from '#client/session/loaded-part.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { RowLink } from '#client/ui/row-link.tsx';
import { Section } from '#client/ui/section.tsx';
import { useFormats } from '../use-formats.ts';
import { AddEssayDialog } from './add-essay-dialog.tsx';
import { AgreementSection } from './agreement-section.tsx';
import { essayPages, essayPath } from './calibration-queries.ts';

/** Anchor essays to rate, and how far the evaluator agrees with people. */
export function CalibrationView({ orgId, admin }: { orgId: string; admin: boolean }) {
  const { t } = useTranslation('organizationFigures');
  const { number } = useFormats();
  const list = useInfiniteQuery(essayPages(orgId));
  const [adding, setAdding] = useState(false);
  if (list.error instanceof ApiError && list.error.status === 403)
    return <EmptyState title={t('assignments.noTeam')}>{t('assignments.noTeamText')}</EmptyState>;
  const add = (
    <Button size="sm" onClick={() => setAdding(true)}>
      {t('calibration.add')}
    </Button>
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
      <AgreementSection orgId={orgId} />
      <Section title={t('calibration.essays')} end={admin && add}>
        <p className="mt-3 max-w-[60ch] text-ink-3">{t('calibration.text')}</p>
        <LoadedPart area="organizationFigures" from={list} what={t('calibration.essays')}>
          {({ pages }) => (
            <ul aria-label={t('calibration.essays')} className="mt-2">
              {pages
                .flatMap((page) => page.items)
                .map(({ id, title, words, source, raters, rated }) => (
                  <li key={id}>
                    <RowLink
                      to={essayPath(orgId, id)}
                      title={<bdi lang="en">{title}</bdi>}
                      detail={[
                        t(`calibration.source.${source}`),
                        t('calibration.long', { words: number(words) }),
                        t('calibration.raters', { count: raters }),
                      ].join(' · ')}
                      end={
                        <Badge tone={rated ? 'good' : 'neutral'}>
                          {t(rated ? 'calibration.rated' : 'calibration.unrated')}
                        </Badge>
                      }
                    />
                  </li>
                ))}
            </ul>
          )}
        </LoadedPart>
        <MoreButton list={list}>{t('assignments.more')}</MoreButton>
      </Section>
      {adding && <AddEssayDialog orgId={orgId} onClose={() => setAdding(false)} />}
    </div>
  );
}
