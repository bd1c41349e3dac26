import { useTranslation } from '#client/i18n/use-translation.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Field } from '#client/ui/field.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { DayRange } from '../day-range.tsx';
import { PersonFilter } from '../person-filter.tsx';
import type { RevocationFilter } from './token-queries.ts';

interface RevocationFiltersProps {
  tenantId: string;
  /** Ids of signing keys that may be chosen. */
  kids: readonly string[];
  filter: RevocationFilter;
  onChange: (filter: RevocationFilter) => void;
}

/** By what stands in them, by when, by whom, by key, and whether somebody still shows them. */
export function RevocationFilters({ tenantId, kids, filter, onChange }: RevocationFiltersProps) {
  const { t } = useTranslation('organizationAccess');
  const set = (part: Partial<RevocationFilter>) => onChange({ ...filter, ...part });
  return (
    <div className="mb-4 grid items-start gap-x-4 gap-y-3 tablet:grid-cols-[1.6fr_1fr_1fr]">
      <Field label={t('revocations.find')}>
        <TextInput
          size="sm"
          type="search"
          autoComplete="off"
          placeholder={t('revocations.findHint')}
          value={filter.q}
          onChange={(event) => set({ q: event.target.value })}
        />
      </Field>
      <DayRange from={filter.from} to={filter.to} onChange={set} />
      <PersonFilter organizationId={tenantId} person={filter.person} onChange={(person) => set({ person })} />
      <Field label={t('revocations.key')}>
        <Select size="sm" dir="ltr" value={filter.kid} onChange={(event) => set({ kid: event.target.value })}>
          <option value="">{t('revocations.anyKey')}</option>
          {kids.map((kid) => (
            <option key={kid} value={kid}>
              {kid}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={t('revocations.onlyUsed')}
        checked={filter.used}
        onChange={(event) => set({ used: event.target.checked })}
      />
    </div>
  );
}
