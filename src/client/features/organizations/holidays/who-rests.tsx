import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { Select } from '#client/ui/select.tsx';
import type { Organization } from '#contract/organizations.ts';
import { isAdmin } from '../may.ts';
import { teamsQuery } from '../team-queries.ts';

interface WhoRestsProps {
  organization: Organization;
  value: string | null;
  onChange: (teamId: string | null) => void;
}

/** Everybody or one team for an administrator; for a manager the own team, where nothing is to be chosen. */
export function WhoRests({ organization: { id, role }, value, onChange }: WhoRestsProps) {
  const { t } = useTranslation('organizations');
  const { data: teams } = useQuery(teamsQuery(id));
  return (
    <Field label={t('holidays.who')}>
      <Select value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        {isAdmin(role) && <option value="">{t('holidays.whole')}</option>}
        {teams?.map((team) => (
          <option key={team.id} value={team.id}>
            {team.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The team that a choice means: a manager without one chosen means the own. */
export function useTeamOf({ id, role }: Organization, chosen: string | null): string | null {
  const { data: teams } = useQuery(teamsQuery(id));
  return isAdmin(role) ? chosen : (chosen ?? teams?.[0]?.id ?? null);
}
