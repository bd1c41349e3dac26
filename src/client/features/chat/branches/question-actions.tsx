import Pencil from 'lucide-react/icons/pencil';
import { use } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import type { Message } from '#contract/chat.ts';
import { BranchContext } from './branch-context.ts';
import { changeEdit } from './edits.ts';
import { MessageMenu } from './message-menu.tsx';

/** What can be done with a question, beside it: seen when it is pointed at or focused, and always on a touch screen. */
export function QuestionActions({ message }: { message: Message }) {
  const { t } = useTranslation('chat');
  const branch = use(BranchContext);
  if (!branch) return null;
  const edit = () => changeEdit(message.id, message.content);
  return (
    <span className="flex items-center self-end opacity-0 transition-opacity group-focus-within/said:opacity-100 group-hover/said:opacity-100 has-aria-expanded:opacity-100 pointer-coarse:opacity-100">
      <IconButton icon={Pencil} size="sm" label={t('branches.edit')} onClick={edit} className="max-tablet:hidden" />
      <MessageMenu message={message} onEdit={edit} />
    </span>
  );
}
