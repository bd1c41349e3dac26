import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { toast } from '#client/ui/toast.ts';
import type { AiProvider } from '#contract/ai-provider-shapes.ts';
import { ProviderFacts } from './provider-facts.tsx';
import { useSwitchProvider, useTestProvider } from './provider-queries.ts';
import { StandingBadge } from './standing-badge.tsx';
import { TestResult } from './test-result.tsx';
import { useFailureWords } from './use-failure-words.ts';

interface ProviderRowProps {
  provider: AiProvider;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** One provider: how it stands, what is known of it, and what can be done with it. */
export function ProviderRow({ provider, isFirst, isLast, onMove, onEdit, onRemove }: ProviderRowProps) {
  const { t } = useTranslation('admin');
  const { id, name, enabled, source } = provider;
  const say = useFailureWords();
  const test = useTestProvider();
  const onOff = useSwitchProvider();
  const turn = (on: boolean) =>
    onOff.mutate(
      { id, enabled: on },
      { onError: (error) => toast({ message: t('providers.notSwitched', { name, why: say(error) }) }) },
    );

  return (
    <li className="grid gap-x-4 gap-y-2 border-b border-line py-4 tablet:grid-cols-[auto_minmax(0,1fr)]">
      <div className="flex gap-1 tablet:flex-col max-tablet:order-last">
        <IconButton
          icon={ArrowUp}
          label={t('providers.up', { name })}
          disabled={isFirst}
          data-move={`${id} -1`}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t('providers.down', { name })}
          disabled={isLast}
          data-move={`${id} 1`}
          onClick={() => onMove(1)}
        />
      </div>
      <div className="grid min-w-0 gap-2">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
          <h3 className="font-semi">
            <bdi>{name}</bdi>
          </h3>
          <span className="text-13 text-ink-3">{t(`providers.kinds.${provider.kind}`)}</span>
          <StandingBadge provider={provider} />
          <Badge>{t(source === 'environment' ? 'providers.fromEnvironment' : 'providers.fromAdmin')}</Badge>
          <Switch
            label={<span className="sr-only">{t('providers.enabled', { name })}</span>}
            checked={enabled}
            onChange={turn}
            className="ms-auto"
          />
        </div>
        <ProviderFacts provider={provider} />
        <TestResult name={name} test={test} />
        <div className="flex flex-wrap gap-2">
          <Button busy={test.isPending} aria-label={t('providers.testName', { name })} onClick={() => test.mutate(id)}>
            {t('providers.test')}
          </Button>
          <Button variant="ghost" icon={Pencil} aria-label={t('providers.editName', { name })} onClick={onEdit}>
            {t('edit')}
          </Button>
          {source === 'admin' && (
            <Button
              variant="danger-quiet"
              icon={Trash2}
              aria-label={t('providers.removeName', { name })}
              onClick={onRemove}
            >
              {t('providers.remove')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
