import Check from 'lucide-react/icons/check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import Ellipsis from 'lucide-react/icons/ellipsis';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge, type BadgeProps } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { cn } from '#client/ui/class-names.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Menu, MenuItem } from '#client/ui/menu.tsx';
import { toast } from '#client/ui/toast.ts';
import type { Connector } from '#contract/connector-shapes.ts';
import { useRefresh, useTest } from './connector-queries.ts';
import { KindMark } from './kind-mark.tsx';
import { LifeLine } from './life-line.tsx';
import { type Standing, standingOf } from './standing.ts';
import { useFailureWords } from './use-failure-words.ts';
import { useMoments } from './use-moments.ts';
import { useSaying } from './use-saying.ts';

export type CardTask = 'details' | 'disconnect' | 'connect' | 'plan' | 'bring';

interface ConnectorCardProps {
  connector: Connector;
  now: number;
  onTask: (task: CardTask, connector: Connector) => void;
}

const badges: Record<Standing, Pick<BadgeProps, 'tone' | 'icon'>> = {
  active: { tone: 'good', icon: Check },
  soon: { tone: 'streak', icon: RefreshCw },
  trying: { tone: 'streak', icon: RefreshCw },
  error: { tone: 'danger', icon: CircleAlert },
  expired: { tone: 'danger', icon: CircleAlert },
};

/** A connection: how it stands, how long its token lives, and the one thing to do where something is to be done. */
export function ConnectorCard({ connector, now, onTask }: ConnectorCardProps) {
  const { t } = useTranslation('connectors');
  const say = useFailureWords();
  const refresh = useRefresh();
  const test = useTest();
  const standing = standingOf(connector, now);
  const { name, account, organization, can_manage: mine, next_step: step } = connector;
  const mend = mine && step !== null && step !== 'wait';
  const saying = useSaying();

  const renew = () =>
    refresh.mutate(connector.id, {
      onSuccess: () => toast({ message: t('done.refreshed', { name }) }),
      onError: (error) => toast({ message: say(error) }),
    });
  const probe = () =>
    test.mutate(connector.id, {
      onSuccess: ({ message, ms }) => toast({ message: t('done.tested', { message: saying(message), ms }) }),
      onError: (error) => toast({ message: say(error) }),
    });

  return (
    <li
      className={cn(
        'flex flex-col rounded-surface border bg-surface px-5 pt-4 pb-3',
        standing === 'expired' || standing === 'error' ? 'border-danger-line' : 'border-line',
      )}
    >
      <div className="flex items-start gap-3">
        <KindMark kind={connector.kind} />
        <div className="min-w-0 flex-1">
          <h3 className="text-15 font-semi">
            <bdi>{name}</bdi>
          </h3>
          <p className="truncate text-13 text-ink-3">
            <bdi>{organization ? t('why.shared', { name: `\u2068${organization.name}\u2069` }) : account}</bdi>
          </p>
        </div>
        <Badge {...badges[standing]}>{t(`state.${standing}`)}</Badge>
      </div>
      <LifeLine connector={connector} standing={standing} now={now} />
      <p className="mb-auto text-pretty text-ink-2">
        <Why connector={connector} now={now} />
      </p>
      <div className="-ms-2.5 mt-3.5 -me-2 flex flex-wrap items-center gap-1">
        {mend && (
          <Button variant="primary" size="sm" className="ms-2.5" onClick={() => onTask('connect', connector)}>
            {t(step === 'sign_in_again' ? 'act.again' : 'act.settings')}
          </Button>
        )}
        {mine && standing !== 'expired' && (
          <Button variant="ghost" size="sm" icon={RefreshCw} busy={refresh.isPending} onClick={renew}>
            {t(standing === 'active' || standing === 'soon' ? 'act.refresh' : 'act.retry')}
          </Button>
        )}
        {standing !== 'expired' && (
          <Button variant="ghost" size="sm" busy={test.isPending} onClick={probe}>
            {t('act.test')}
          </Button>
        )}
        {connector.kind === 'google-calendar' && organization === null && standing !== 'expired' && (
          <Button variant="ghost" size="sm" onClick={() => onTask('plan', connector)}>
            {t('act.plan')}
          </Button>
        )}
        {(connector.kind === 'xentree' || connector.kind === 'xenioo') &&
          organization === null &&
          standing !== 'expired' && (
            <Button variant="ghost" size="sm" onClick={() => onTask('bring', connector)}>
              {t('act.bring')}
            </Button>
          )}
        <span className="ms-auto flex items-center">
          {!mine && <span className="pe-2 text-13 text-ink-3">{t('why.managed')}</span>}
          <Menu
            align="end"
            trigger={<IconButton icon={Ellipsis} size="sm" label={t('more', { name: `\u2068${name}\u2069` })} />}
          >
            <MenuItem onSelect={() => onTask('details', connector)}>{t('act.details')}</MenuItem>
            {mine && (
              <MenuItem tone="danger" onSelect={() => onTask('disconnect', connector)}>
                {t('act.disconnect')}
              </MenuItem>
            )}
          </Menu>
        </span>
      </div>
    </li>
  );
}

/** What was the matter, in the language on show; else when it is renewed. */
function Why({ connector, now }: { connector: Connector; now: number }) {
  const { t } = useTranslation('connectors');
  const { moment } = useMoments();
  const saying = useSaying();
  const { last_error: trouble, renews_at: renews } = connector;
  if (trouble !== undefined) {
    const next = renews === null ? '' : ` ${t('why.retry', { moment: moment(renews, now) })}`;
    return <>{`${saying(trouble)}${next}`}</>;
  }
  return <>{renews === null ? t('why.byItself') : t('why.renews', { moment: moment(renews, now) })}</>;
}
