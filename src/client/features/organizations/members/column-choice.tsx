import type { ReactElement } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Popover } from '#client/ui/popover.tsx';
import { columns as names, type useColumns } from './use-columns.ts';

interface ColumnChoiceProps {
  trigger: ReactElement;
  columns: ReturnType<typeof useColumns>;
}

/** What stands beside name and role. */
export function ColumnChoice({ trigger, columns: { shown, show } }: ColumnChoiceProps) {
  const { t } = useTranslation('organizations');
  return (
    <Popover trigger={trigger} label={t('members.columns')} defaultOpen align="end" className="w-56">
      <div className="grid gap-2">
        {names.map((name) => (
          <Checkbox
            key={name}
            label={t(`members.column.${name}`)}
            checked={shown[name]}
            onChange={(event) => show(name, event.target.checked)}
          />
        ))}
      </div>
    </Popover>
  );
}
