import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Section } from '#client/ui/section.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import type { Team } from '#contract/memberships.ts';
import type { Organization } from '#contract/organizations.ts';
import { Loaded } from '../loaded.tsx';
import { isAdmin } from '../may.ts';
import { teamsQuery } from '../team-queries.ts';
import { RemoveTeamDialog } from './remove-team-dialog.tsx';
import { TeamDialog } from './team-dialog.tsx';

type Open = { what: 'new' } | { what: 'edit' | 'remove'; team: Team };

/** The teams; each leads to its members. */
export function TeamsView({ organization: { id, role } }: { organization: Organization }) {
  const { t } = useTranslation('organizations');
  const list = useQuery({ ...teamsQuery(id), retry: false });
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const admin = isAdmin(role);
  const create = (
    <Button variant="primary" size="sm" onClick={() => setOpen({ what: 'new' })}>
      {t('teams.new')}
    </Button>
  );
  if (list.error instanceof ApiError && list.error.status === 403)
    return <EmptyState title={t('teams.noOwn')}>{t('teams.noOwnText')}</EmptyState>;
  return (
    <Section title={t('parts.teams')} end={admin && create}>
      <Loaded from={list}>
        {(teams) =>
          teams.length === 0 ? (
            <EmptyState title={t('teams.empty')} className="mt-4">
              {t('teams.emptyText')}
            </EmptyState>
          ) : (
            <ul aria-label={t('parts.teams')}>
              {teams.map((team) => (
                <li key={team.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2.5">
                  <span className="min-w-0 flex-1 basis-56">
                    <bdi className="block font-medium">{team.name}</bdi>
                    {team.description && <bdi className="block text-13 text-ink-3">{team.description}</bdi>}
                  </span>
                  <TextLink
                    to={`/organizations/${id}/members?team=${encodeURIComponent(team.id)}`}
                    aria-label={t('teams.membersOf', { name: team.name, count: team.member_count })}
                  >
                    {t('list.members', { count: team.member_count })}
                  </TextLink>
                  {admin && (
                    <>
                      <Button
                        size="sm"
                        variant="ghost"
                        aria-label={t('teams.editOf', { name: team.name })}
                        onClick={() => setOpen({ what: 'edit', team })}
                      >
                        {t('teams.edit')}
                      </Button>
                      <Button
                        size="sm"
                        variant="danger-quiet"
                        aria-label={t('teams.removeOf', { name: team.name })}
                        onClick={() => setOpen({ what: 'remove', team })}
                      >
                        {t('teams.remove')}
                      </Button>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {open?.what === 'new' && <TeamDialog orgId={id} onClose={close} />}
      {open?.what === 'edit' && <TeamDialog orgId={id} team={open.team} onClose={close} />}
      {open?.what === 'remove' && <RemoveTeamDialog orgId={id} team={open.team} onClose={close} />}
    </Section>
  );
}
