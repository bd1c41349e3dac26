import type { ComponentProps } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Select } from '#client/ui/select.tsx';
import type { OrganizationRole } from '#contract/organizations.ts';

interface RoleSelectProps<R extends OrganizationRole>
  extends Omit<ComponentProps<typeof Select>, 'value' | 'onChange' | 'children'> {
  /** Those on offer. */
  roles: readonly R[];
  value: R;
  onChange: (role: R) => void;
}

/** One of the roles that may be given here. */
export function RoleSelect<R extends OrganizationRole>({ roles, value, onChange, ...rest }: RoleSelectProps<R>) {
  const { t } = useTranslation('organizations');
  return (
    <Select {...rest} value={value} onChange={(event) => onChange(event.target.value as R)}>
      {roles.map((role) => (
        <option key={role} value={role}>
          {t(`roles.${role}`)}
        </option>
      ))}
    </Select>
  );
}
