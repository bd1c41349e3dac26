import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { toast } from '#client/ui/toast.ts';
import { english } from '#contract/english.ts';

/** Looks for mistakes in a message of the learner, who asks for it, and says what was found. */
export function useCheckMessage() {
  const { t } = useTranslation('chat');
  const { sentence } = useErrorWords();
  return async (conversationId: string, messageId: string): Promise<void> => {
    try {
      const body = { conversation_id: conversationId, message_id: messageId };
      const { corrections } = await session.api.call(english.checkMessage, { body });
      if (corrections.length === 0) return void toast({ message: t('branches.nothingFound') });
      const fixes = corrections.map(({ original, correction }) => `${original} → ${correction}`).join(' · ');
      toast({ message: `${t('branches.checked', { fixes })}. ${t('branches.checkedMore')}.` });
    } catch (error) {
      toast({ message: t('branches.checkFailed', { reason: sentence(error) ?? '' }) });
    }
  };
}
