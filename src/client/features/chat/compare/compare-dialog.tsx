import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Skeleton, SkeletonGroup } from '#client/ui/skeleton.tsx';
import { providersQuery } from '../chat-queries.ts';
import { effectiveChoice, type ModelChoice } from '../model-choice.ts';
import { chosenOption, modelOptions } from '../settings-of-conversation/model-options.ts';
import { useModel } from '../settings-of-conversation/use-model.ts';
import { useOptionDetail } from '../settings-of-conversation/use-option-detail.ts';
import { chooseSecond } from './next-comparison.ts';
import { useAskBeside } from './use-ask-beside.ts';

interface CompareDialogProps {
  conversationId: string | null;
  /** An answer, or its question; null is the question that is asked next. */
  messageId: string | null;
  onClose: () => void;
}

/** Who else shall answer: the next question, or one that has an answer already. */
export function CompareDialog({ conversationId, messageId, onClose }: CompareDialogProps) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const detail = useOptionDetail();
  const { data, isPending } = useQuery(providersQuery());
  const { choice } = useModel(conversationId);
  const ask = useAskBeside(conversationId ?? '');
  const providers = data?.items ?? [];
  const options = modelOptions(providers);
  const usual = effectiveChoice(choice, data?.items);
  const taken = messageId === null ? chosenOption(options, providers, usual.provider, usual.model)?.value : undefined;
  const others = options.filter((one) => one.available && one.name !== null && one.value !== taken);
  const choose = (second: ModelChoice) => {
    onClose();
    if (conversationId !== null && messageId !== null) ask({ messageId }, second);
    else chooseSecond(conversationId, second);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('compare.title')}
      description={t(messageId === null ? 'compare.next' : 'compare.same')}
      closeLabel={shell('close')}
      size="sm"
    >
      {isPending ? (
        <SkeletonGroup label={t('model.loading')} className="grid gap-2">
          <Skeleton className="h-11" />
          <Skeleton className="h-11" />
        </SkeletonGroup>
      ) : others.length === 0 ? (
        <p className="py-2 text-ink-2">{t('compare.nobody')}</p>
      ) : (
        <ul className="-mx-2 grid gap-0.5">
          {others.map((one) => (
            <li key={one.value}>
              <button
                type="button"
                onClick={() => choose(one)}
                className="block w-full rounded-control px-2 py-2 text-start hover:bg-hover max-tablet:min-h-touch"
              >
                <span className="block">{one.name}</span>
                <span className="block text-12 text-ink-3">{detail(one)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
