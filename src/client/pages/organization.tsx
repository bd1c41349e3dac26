import { useQuery } from '@tanstack/react-query';
import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react';
import { Navigate, useParams } from 'react-router';
import { Loaded } from '#client/features/organizations/loaded.tsx';
import { isAdmin } from '#client/features/organizations/may.ts';
import { organizationQuery } from '#client/features/organizations/organization-queries.ts';
import { loadWords } from '#client/i18n/language.ts';
import type { LateArea } from '#client/i18n/locales/en.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { Tabs } from '#client/ui/tabs.tsx';
import type { Organization, OrganizationRole } from '#contract/organizations.ts';
import NotFoundPage from './not-found.tsx';

type PartComponent = ComponentType<{ organization: Organization }>;

const part = (
  load: () => Promise<{ default: PartComponent }>,
  ...areas: LateArea[]
): LazyExoticComponent<PartComponent> => lazy(async () => (await Promise.all([load(), loadWords(...areas)]))[0]);

const everybody = () => true;

/** The parts in the order of their tabs: who sees each, and how its code is loaded. A part that is not here has no page. */
const parts: {
  name: PartName;
  seenBy: (role: OrganizationRole) => boolean;
  Content: LazyExoticComponent<PartComponent>;
}[] = [
  { name: 'members', seenBy: everybody, Content: part(() => import('./organization/members.tsx')) },
  { name: 'teams', seenBy: (role) => role !== 'member', Content: part(() => import('./organization/teams.tsx')) },
  { name: 'invitations', seenBy: isAdmin, Content: part(() => import('./organization/invitations.tsx')) },
  {
    name: 'analytics',
    seenBy: (role) => role !== 'member',
    Content: part(() => import('./organization/analytics.tsx'), 'organizationFigures'),
  },
  {
    name: 'assignments',
    seenBy: (role) => role !== 'member',
    Content: part(() => import('./organization/assignments.tsx'), 'organizationFigures', 'english'),
  },
  {
    name: 'calibration',
    seenBy: (role) => role !== 'member',
    Content: part(() => import('./organization/calibration.tsx'), 'organizationFigures', 'english'),
  },
  {
    name: 'api-keys',
    seenBy: everybody,
    Content: part(() => import('./organization/api-keys.tsx'), 'organizationAccess'),
  },
  {
    name: 'integration-tokens',
    seenBy: everybody,
    Content: part(() => import('./organization/integration-tokens.tsx'), 'organizationAccess'),
  },
  {
    name: 'audit',
    seenBy: isAdmin,
    Content: part(() => import('./organization/audit.tsx'), 'organizationAccess'),
  },
  { name: 'settings', seenBy: everybody, Content: part(() => import('./organization/settings.tsx')) },
];

/** Parts with pages of their own for what is in them. */
const deep: ReadonlySet<PartName> = new Set(['assignments', 'calibration']);

type PartName =
  | 'members'
  | 'teams'
  | 'invitations'
  | 'analytics'
  | 'assignments'
  | 'calibration'
  | 'api-keys'
  | 'integration-tokens'
  | 'audit'
  | 'settings';

/** One organization. To whoever does not belong to it, it does not exist. */
export default function OrganizationPage() {
  const { orgId = '', part, id } = useParams();
  const organization = useQuery(organizationQuery(orgId));
  const { error } = organization;
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) return <NotFoundPage />;
  if (part === undefined) return <Navigate to={`/organizations/${orgId}/members`} replace />;
  if (organization.data)
    return <OrganizationView organization={organization.data} part={part} below={id !== undefined} />;
  return (
    <Page>
      <Loaded from={organization}>{() => null}</Loaded>
    </Page>
  );
}

interface OrganizationViewProps {
  organization: Organization;
  part: string;
  /** Is it something within the part? */
  below: boolean;
}

function OrganizationView({ organization, part, below }: OrganizationViewProps) {
  const { t } = useTranslation('organizations');
  const { id, name, role } = organization;
  const seen = parts.filter(({ seenBy }) => seenBy(role));
  const current = seen.find((one) => one.name === part);
  if (!current || (below && !deep.has(current.name))) return <NotFoundPage />;
  const { Content } = current;
  return (
    <Page>
      <PageTitle>{`${t(`parts.${current.name}`)} · ${name}`}</PageTitle>
      <PageHeader
        title={<bdi>{name}</bdi>}
        subtitle={t('head.role', { role: t(`roles.${role}`) })}
        crumbs={[{ to: '/organizations', label: t('title') }]}
        crumbsLabel={t('head.crumbs')}
      />
      <Tabs
        label={t('head.parts')}
        tabs={seen.map((one) => ({ to: `/organizations/${id}/${one.name}`, label: t(`parts.${one.name}`) }))}
        className="mb-6"
      />
      <Suspense fallback={<SkeletonRows label={t('loading')} rows={5} />}>
        <Content key={`${id} ${current.name}`} organization={organization} />
      </Suspense>
    </Page>
  );
}
