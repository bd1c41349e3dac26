import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { RowLink } from '#client/ui/row-link.tsx';
import { Section } from '#client/ui/section.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { type Organization, organizations } from '#contract/organizations.ts';
import { Loaded } from '../loaded.tsx';
import { useKeys } from './key-queries.ts';
import { KeyState } from './key-state.tsx';

/** All organizations of the person, page after page: the names beside the keys. */
function useOrganizationNames() {
  return useQuery({
    queryKey: [...keyOf(organizations.list), 'names'],
    retry: false,
    queryFn: async ({ signal }) => {
      const all: Organization[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: '200', ...(cursor && { cursor }) };
        const page = await session.api.call(organizations.list, { query }, { signal });
        all.push(...page.items);
        cursor = page.next_cursor ?? undefined;
      } while (cursor);
      return new Map(all.map(({ id, name }) => [id, name]));
    },
  });
}

/** The keys that act in the own name, over all organizations, each with the way to where it is managed. */
export function OwnKeys() {
  const { t } = useTranslation('organizationAccess');
  const { t: settings } = useTranslation('settings');
  const { id } = useUser();
  const keys = useKeys();
  const names = useOrganizationNames();
  return (
    <Section title={settings('parts.api-keys')}>
      <p className="mt-3 mb-3 max-w-[62ch] text-ink-3">{t('own.text')}</p>
      <Loaded from={keys} what={t('keys.title')}>
        {(all) => {
          const own = all.filter((one) => one.created_by === undefined || one.created_by.user_id === id);
          return own.length === 0 ? (
            <EmptyState
              title={t('own.emptyTitle')}
              action={<TextLink to="/organizations">{t('own.toOrganizations')}</TextLink>}
            >
              {t('own.empty')}
            </EmptyState>
          ) : (
            <ul>
              {own.map((one) => (
                <li key={one.id}>
                  <RowLink
                    to={`/organizations/${one.organization_id}/api-keys`}
                    title={<bdi>{one.name}</bdi>}
                    detail={
                      <>
                        <bdi>{names.data?.get(one.organization_id)}</bdi>{' '}
                        <bdi dir="ltr" className="font-mono text-12">
                          {one.key_prefix}…
                        </bdi>
                      </>
                    }
                    end={<KeyState apiKey={one} />}
                  />
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Section>
  );
}
