import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLanes } from '../live/live-store.ts';
import type { ModelChoice } from '../model-choice.ts';
import { useProviderNames } from '../provider-names.ts';
import type { Column } from './column.ts';

/** Who answers in each column, in a word or two. */
export function useColumnNames(conversationId: string, columns: readonly Column[]): readonly string[] {
  const { t } = useTranslation('chat');
  const names = useProviderNames();
  const name = (provider: string | null | undefined, model: string | null | undefined) =>
    provider ? (model ? names.model(provider, model) : names.provider(provider)) : null;
  const live = useLanes(conversationId, (lanes) =>
    columns.map(({ lane }) => {
      const answer = lanes.find((one) => one.lane === lane);
      return answer ? name(answer.provider, answer.model) : null;
    }),
  );
  return columns.map(({ message, wished, refused }, n) => {
    const choice: ModelChoice | null = wished ?? refused?.choice ?? null;
    const stored = message && name(message.provider ?? message.attempts?.at(-1)?.provider, message.model);
    return live[n] ?? stored ?? (choice && name(choice.provider, choice.model)) ?? t('answer.tutor');
  });
}
