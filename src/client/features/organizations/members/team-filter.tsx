import { useQuery } from '@tanstack/react-query';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { DeferredMenu } from '#client/ui/deferred-menu.tsx';
import { teamsQuery } from '../team-queries.ts';
import { noTeam } from './member-queries.ts';
import { inSentence } from './person-name.ts';

const loadChoice = async () => (await import('./team-choice.tsx')).TeamChoice;

interface TeamFilterProps {
  orgId: string;
  chosen: readonly string[];
  onChange: (teamIds: readonly string[]) => void;
}

/** Says which teams the list is narrowed to, and opens their choice. */
export function TeamFilter({ orgId, chosen, onChange }: TeamFilterProps) {
  const { t } = useTranslation('organizations');
  const { data: teams = [] } = useQuery(teamsQuery(orgId));
  const [first, ...others] = chosen;
  const nameOf = (id: string) =>
    id === noTeam ? t('fields.noTeam') : (teams.find((team) => team.id === id)?.name ?? t('fields.team'));
  const said =
    first === undefined
      ? t('members.anyTeam')
      : others.length > 0
        ? t('members.teamAndMore', { name: inSentence(nameOf(first)), count: others.length })
        : nameOf(first);
  return (
    <DeferredMenu
      load={loadChoice}
      opens="dialog"
      trigger={
        <Button
          size="sm"
          aria-label={`${t('members.byTeam')}: ${said}`}
          className="max-w-60 max-tablet:max-w-none max-tablet:grow max-tablet:basis-36"
        >
          <span className="truncate">{said}</span>
          <ChevronDown aria-hidden="true" className="size-4 text-ink-3" />
        </Button>
      }
      teams={teams}
      chosen={chosen}
      onChange={onChange}
    />
  );
}
