import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { toast } from '#client/ui/toast.ts';
import { changeDraft } from '../drafts.ts';
import { type ModelChoice, useModelChoice } from '../model-choice.ts';
import { useChangeSettings, useDetail, useSettings } from './use-settings.ts';

/** Who answers here: the choice of this browser, or that of the conversation where it has one of its own. */
export function useModel(
  conversationId: string | null,
): Pick<ReturnType<typeof useModelChoice.getState>, 'choice' | 'choose'> {
  const { t } = useTranslation('chat');
  const { sentence } = useErrorWords();
  const everywhere = useModelChoice();
  const change = useChangeSettings(conversationId ?? '');
  const { id: userId } = useUser();
  const begun = useDetail(conversationId) !== undefined;
  const own = useSettings(conversationId);
  if (!own?.provider) return everywhere;
  return {
    choice: { provider: own.provider, model: own.model },
    choose: ({ provider, model }: ModelChoice) => {
      if (!begun) return changeDraft({ userId, conversationId }, { settings: { ...own, provider, model } });
      change.mutate(
        { provider, model },
        {
          onError: (error) => toast({ message: t('list.changeFailed', { reason: sentence(error) ?? error.message }) }),
        },
      );
    },
  };
}
