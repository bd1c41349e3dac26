import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Select } from '#client/ui/select.tsx';
import { teamsQuery } from './team-queries.ts';

interface TeamSelectProps extends Omit<ComponentProps<typeof Select>, 'value' | 'onChange' | 'children'> {
  orgId: string;
  value: string | null;
  onChange: (teamId: string | null) => void;
  /** What no choice means here. */
  none: string;
}

/** One team of the organization, or none. */
export function TeamSelect({ orgId, value, onChange, none, ...rest }: TeamSelectProps) {
  const { t } = useTranslation('organizations');
  const { data: teams } = useQuery(teamsQuery(orgId));
  return (
    <Select {...rest} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
      <option value="">{none}</option>
      {value !== null && !teams?.some(({ id }) => id === value) && <option value={value}>{t('fields.team')}</option>}
      {teams?.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
