import { useQuery } from '@tanstack/react-query';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Split from 'lucide-react/icons/split';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { DeferredMenu } from '#client/ui/deferred-menu.tsx';
import { providersQuery } from '../chat-queries.ts';
import { useSecond } from '../compare/next-comparison.ts';
import { effectiveChoice, type ModelChoice } from '../model-choice.ts';
import { providerNames } from '../provider-names.ts';
import { chosenOption, modelOptions } from '../settings-of-conversation/model-options.ts';
import { shortWindow } from '../settings-of-conversation/short-window.ts';
import { useModel } from '../settings-of-conversation/use-model.ts';
import { ModelSubject } from './model-subject.ts';

const loadMenu = async () => (await import('./model-menu.tsx')).ModelMenu;

/** Who shall answer: automatic, or a provider and its model. */
export function ModelPicker({ conversationId }: { conversationId: string | null }) {
  const { t, language } = useTranslation('chat');
  const { choice } = useModel(conversationId);
  const { data } = useQuery(providersQuery());
  const { provider, model } = effectiveChoice(choice, data?.items);
  const providers = data?.items ?? [];
  const names = providerNames(providers);
  const second = useSecond(conversationId);
  const nameOf = (one: ModelChoice) =>
    one.provider === 'auto'
      ? t('model.auto')
      : one.model
        ? names.model(one.provider, one.model)
        : names.provider(one.provider);
  const first = nameOf({ provider, model });
  const label = second ? t('compare.both', { first, second: nameOf(second) }) : first;
  const window = second ? null : (chosenOption(modelOptions(providers), providers, provider, model)?.window ?? null);
  const size = window === null ? null : shortWindow(window, language);
  const spoken = size === null ? label : `${label}, ${t('setup.window', { tokens: size })}`;
  return (
    <ModelSubject value={conversationId}>
      <DeferredMenu
        load={loadMenu}
        trigger={
          <Button
            variant="ghost"
            size="sm"
            icon={Split}
            aria-label={t('model.label', { name: spoken })}
            className="min-w-0 shrink max-tablet:h-10"
          >
            <span className="min-w-0 max-w-48 truncate">{label}</span>
            {size !== null && <span className="tabular text-12 text-ink-3 max-tablet:hidden">{size}</span>}
            <ChevronDown aria-hidden="true" className="size-4" />
          </Button>
        }
      />
    </ModelSubject>
  );
}
