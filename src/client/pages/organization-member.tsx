import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Loaded } from '#client/features/organizations/loaded.tsx';
import { MemberProgressView } from '#client/features/organizations/member-page/member-progress-view.tsx';
import { organizationQuery } from '#client/features/organizations/organization-queries.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import NotFoundPage from './not-found.tsx';

/** One member of an organization, for whoever may see how its learners get on. To others it does not exist. */
export default function OrganizationMemberPage() {
  const { t } = useTranslation('organizations');
  const { orgId = '', userId = '' } = useParams();
  const organization = useQuery(organizationQuery(orgId));
  const { error, data } = organization;
  const missing = error instanceof ApiError && (error.status === 404 || error.status === 400);
  if (missing || data?.role === 'member') return <NotFoundPage />;
  return (
    <Page>
      <Loaded from={organization}>
        {({ id, name }) => (
          <>
            <PageTitle>{`${t('member.title')} · ${name}`}</PageTitle>
            <PageHeader
              title={t('member.title')}
              crumbs={[
                { to: '/organizations', label: t('title') },
                { to: `/organizations/${id}/members`, label: <bdi>{name}</bdi> },
              ]}
              crumbsLabel={t('head.crumbs')}
            />
            <MemberProgressView key={`${id} ${userId}`} orgId={id} userId={userId} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
