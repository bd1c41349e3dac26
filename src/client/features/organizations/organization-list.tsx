import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Avatar } from '#client/ui/avatar.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { Section } from '#client/ui/section.tsx';
import type { Organization } from '#contract/organizations.ts';
import { AskByDomain } from './domains/ask-by-domain.tsx';
import { JoinForm } from './join-form.tsx';
import { Loaded } from './loaded.tsx';
import { organizationPages } from './organization-queries.ts';

/** The organizations of the caller; where there are none, both ways to the first. */
export function OrganizationList({ onCreate }: { onCreate: () => void }) {
  const { t } = useTranslation('organizations');
  const list = useInfiniteQuery(organizationPages());
  return (
    <Loaded from={list}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0)
          return (
            <div className="grid gap-8">
              <EmptyState
                title={t('list.empty')}
                action={
                  <Button variant="primary" onClick={onCreate}>
                    {t('list.create')}
                  </Button>
                }
              >
                {t('list.emptyText')}
              </EmptyState>
              <Join />
            </div>
          );
        return (
          <div className="grid gap-10">
            <div>
              <ul aria-label={t('title')} className="border-t border-line">
                {items.map((one) => (
                  <Row key={one.id} organization={one} />
                ))}
              </ul>
              <MoreButton list={list}>{t('more')}</MoreButton>
            </div>
            <Join />
          </div>
        );
      }}
    </Loaded>
  );
}

function Row({ organization: { id, name, role, member_count } }: { organization: Organization }) {
  const { t } = useTranslation('organizations');
  return (
    <li className="border-b border-line">
      <Link to={`/organizations/${id}/members`} className="group flex min-h-row items-center gap-3.5 py-3">
        <Avatar name={name} shape="group" size="md" />
        <span className="min-w-0 flex-1">
          <bdi className="block truncate font-medium underline-offset-3 group-hover:underline">{name}</bdi>
          <span className="block text-13 text-ink-3">{t('list.members', { count: member_count })}</span>
        </span>
        <Badge>{t(`roles.${role}`)}</Badge>
      </Link>
    </li>
  );
}

function Join() {
  const { t } = useTranslation('organizations');
  return (
    <Section title={t('join.have')}>
      <div className="pt-4">
        <JoinForm />
        <AskByDomain />
      </div>
    </Section>
  );
}
