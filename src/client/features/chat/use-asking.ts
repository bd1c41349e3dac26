import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { ChatRequest } from '#contract/chat.ts';
import { providersQuery } from './chat-queries.ts';
import { effectiveChoice, useModelChoice } from './model-choice.ts';
import { useSettings } from './settings-of-conversation/use-settings.ts';

type Asking = Pick<ChatRequest, 'provider' | 'model' | 'user_language'>;

/** Who shall answer, and in which language, as a request says it. A conversation that has a model of its own says it itself. */
export function useAsking(conversationId: string | null): Asking {
  const { language } = useTranslation('chat');
  const { choice } = useModelChoice();
  const { data: providers } = useQuery(providersQuery());
  const settings = useSettings(conversationId);
  if (settings?.provider) return { user_language: language };
  const { provider, model } = effectiveChoice(choice, providers?.items);
  return { provider, ...(model && { model }), user_language: language };
}
