import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { toast } from '#client/ui/toast.ts';
import { type ModelChoice, useModelChoice } from '../model-choice.ts';
import { useChangeSettings, useDetail } from './use-settings.ts';

/** Who answers here: the choice of this browser, or that of the conversation where it has one of its own. */
export function useModel(
  conversationId: string | null,
): Pick<ReturnType<typeof useModelChoice.getState>, 'choice' | 'choose'> {
  const { t } = useTranslation('chat');
  const { sentence } = useErrorWords();
  const everywhere = useModelChoice();
  const change = useChangeSettings(conversationId ?? '');
  const own = useDetail(conversationId)?.settings;
  if (!own?.provider) return everywhere;
  return {
    choice: { provider: own.provider, model: own.model },
    choose: ({ provider, model }: ModelChoice) =>
      change.mutate(
        { provider, model },
        {
          onError: (error) => toast({ message: t('list.changeFailed', { reason: sentence(error) ?? error.message }) }),
        },
      ),
  };
}
