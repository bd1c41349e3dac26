import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { Select } from '#client/ui/select.tsx';
import { DayRange } from '../day-range.tsx';
import { PersonFilter } from '../person-filter.tsx';
import { actions } from './actions.ts';
import type { AuditFilter } from './audit-queries.ts';

interface AuditFiltersProps {
  organizationId: string;
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

/** By what was done, who did it, and when. */
export function AuditFilters({ organizationId, filter, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('organizationAccess');
  const set = (part: Partial<AuditFilter>) => onChange({ ...filter, ...part });
  return (
    <div className="grid items-start gap-4 tablet:grid-cols-2 desktop:grid-cols-[1.4fr_1.4fr_1fr_1fr]">
      <Field label={t('audit.action')}>
        <Select size="sm" value={filter.action} onChange={(event) => set({ action: event.target.value })}>
          <option value="">{t('audit.allActions')}</option>
          {actions.map((action) => (
            <option key={action} value={action}>
              {t(`audit.actions.${action}`)}
            </option>
          ))}
        </Select>
      </Field>
      <PersonFilter organizationId={organizationId} person={filter.person} onChange={(person) => set({ person })} />
      <DayRange from={filter.from} to={filter.to} onChange={set} />
    </div>
  );
}
