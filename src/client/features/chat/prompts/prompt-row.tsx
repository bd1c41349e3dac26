import Pencil from 'lucide-react/icons/pencil';
import Trash from 'lucide-react/icons/trash-2';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { toast } from '#client/ui/toast.ts';
import type { Prompt } from '#contract/prompts.ts';
import { useKeepPrompt, useRemovePrompt } from './prompt-queries.ts';

/** One prompt of the library; deleting it can be undone. */
export function PromptRow({ prompt, onEdit }: { prompt: Prompt; onEdit: () => void }) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const { mutateAsync: remove } = useRemovePrompt();
  const { mutateAsync: keep } = useKeepPrompt();
  const { name, title, content } = prompt;
  const failed = (error: Error) =>
    toast({ message: t('list.changeFailed', { reason: sentence(error) ?? error.message }) });
  const onDelete = () => {
    const done = remove(prompt);
    done.then(
      () =>
        toast({
          message: t('prompts.deleted', { title }),
          action: {
            label: shell('undo'),
            onAction: () => void keep({ id: null, body: { name, title, content } }).catch(failed),
          },
        }),
      failed,
    );
  };
  return (
    <li className="flex items-center gap-2 border-b border-line py-2">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <bdi className="min-w-0 truncate font-medium">{title}</bdi>
          <bdi className="font-mono text-12 text-accent-ink">/{name}</bdi>
        </p>
        <p dir="auto" className="truncate text-13 text-ink-3">
          {content}
        </p>
      </div>
      <IconButton
        icon={Pencil}
        size="sm"
        label={t('prompts.editOne', { title })}
        onClick={onEdit}
        className="max-tablet:size-touch"
      />
      <IconButton
        icon={Trash}
        size="sm"
        variant="danger-quiet"
        label={t('prompts.deleteOne', { title })}
        onClick={onDelete}
        className="max-tablet:size-touch"
      />
    </li>
  );
}
