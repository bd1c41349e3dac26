import type { ReactElement } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Popover } from '#client/ui/popover.tsx';
import type { Team } from '#contract/memberships.ts';
import { noTeam } from './member-queries.ts';

interface TeamChoiceProps {
  trigger: ReactElement;
  teams: readonly Team[];
  chosen: readonly string[];
  onChange: (teamIds: readonly string[]) => void;
}

/** Which teams the list is narrowed to: one, several, or whoever is in none. */
export function TeamChoice({ trigger, teams, chosen, onChange }: TeamChoiceProps) {
  const { t } = useTranslation('organizations');
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <Popover trigger={trigger} label={t('members.byTeam')} defaultOpen className="w-64">
      <div className="grid max-h-72 gap-2 overflow-y-auto p-1">
        {[{ id: noTeam, name: t('fields.noTeam') }, ...teams].map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
        ))}
      </div>
      {chosen.length > 0 && (
        <Button size="sm" variant="ghost" className="mt-2" onClick={() => onChange([])}>
          {t('members.anyTeam')}
        </Button>
      )}
    </Popover>
  );
}
