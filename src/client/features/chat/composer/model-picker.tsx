import { useQuery } from '@tanstack/react-query';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Split from 'lucide-react/icons/split';
import { lazy } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { DeferredMenu } from '#client/ui/deferred-menu.tsx';
import { providersQuery } from '../chat-queries.ts';
import { effectiveChoice } from '../model-choice.ts';
import { providerNames } from '../provider-names.ts';
import { useModel } from '../settings-of-conversation/use-model.ts';
import { ModelSubject } from './model-subject.ts';

const ModelMenu = lazy(async () => ({ default: (await import('./model-menu.tsx')).ModelMenu }));

/** Who shall answer: automatic, or a provider and its model. */
export function ModelPicker({ conversationId }: { conversationId: string | null }) {
  const { t } = useTranslation('chat');
  const { choice } = useModel(conversationId);
  const { data } = useQuery(providersQuery());
  const { provider, model } = effectiveChoice(choice, data?.items);
  const names = providerNames(data?.items ?? []);
  const label = provider === 'auto' ? t('model.auto') : model ? names.model(provider, model) : names.provider(provider);
  return (
    <ModelSubject value={conversationId}>
      <DeferredMenu
        menu={ModelMenu}
        trigger={
          <Button
            variant="ghost"
            size="sm"
            icon={Split}
            aria-label={t('model.label', { name: label })}
            className="min-w-0 max-tablet:h-10"
          >
            <span className="max-w-40 truncate">{label}</span>
            <ChevronDown aria-hidden="true" className="size-4" />
          </Button>
        }
      />
    </ModelSubject>
  );
}
