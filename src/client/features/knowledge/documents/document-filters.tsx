import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { SearchInput } from '#client/ui/search-input.tsx';
import { Select } from '#client/ui/select.tsx';
import type { Document } from '#contract/knowledge.ts';
import { type DocumentFilter, documentPages, everyDocument } from '../knowledge-queries.ts';
import { useOrganizations } from './use-sharing.ts';

const statuses = ['ready', 'indexing', 'queued', 'failed'] as const satisfies readonly Document['status'][];

interface DocumentFiltersProps {
  filter: DocumentFilter;
  onChange: (filter: DocumentFilter) => void;
}

/** Narrows the list by title, by how far documents are, and by who shares them. */
export function DocumentFilters({ filter, onChange }: DocumentFiltersProps) {
  const { t } = useTranslation('knowledge');
  const sharers = useSharers();
  return (
    <div className="flex flex-wrap gap-2">
      <SearchInput
        label={t('filter.title')}
        placeholder={t('filter.title')}
        value={filter.q}
        onChange={(event) => onChange({ ...filter, q: event.target.value })}
        className="min-w-0 flex-1 basis-56"
      />
      <Select
        size="sm"
        aria-label={t('filter.status')}
        value={filter.status ?? ''}
        onChange={(event) =>
          onChange({ ...filter, status: statuses.find((one) => one === event.target.value) ?? null })
        }
        className="flex-1 basis-36 tablet:max-w-48"
      >
        <option value="">{t('filter.anyStatus')}</option>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {t(`status.${status}`)}
          </option>
        ))}
      </Select>
      {sharers.length > 0 && (
        <Select
          size="sm"
          aria-label={t('filter.sharer')}
          value={filter.organizationId ?? ''}
          onChange={(event) => onChange({ ...filter, organizationId: event.target.value || null })}
          className="flex-1 basis-44 tablet:max-w-60"
        >
          <option value="">{t('filter.anySharer')}</option>
          {sharers.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

/** The organizations of the caller, and those that documents on the list are from. */
function useSharers(): [string, string][] {
  const organizations = useOrganizations();
  const all = useInfiniteQuery(documentPages(everyDocument)).data?.pages.flatMap(({ items }) => items) ?? [];
  const listed = all.flatMap(({ organization_id: id, organization_name: name }): [string, string][] =>
    id && name ? [[id, name]] : [],
  );
  return [...new Map([...listed, ...organizations.map(({ id, name }): [string, string] => [id, name])])];
}
