import Copy from 'lucide-react/icons/copy';
import GitFork from 'lucide-react/icons/git-fork';
import Pencil from 'lucide-react/icons/pencil';
import { type ReactElement, use } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Menu, MenuItem } from '#client/ui/menu.tsx';
import { toast } from '#client/ui/toast.ts';
import { BranchContext } from './branch-context.ts';
import { MessageSubject } from './message-subject.ts';

/** The items of a message's menu, for `MessageMenu`. */
export function MessageMenuItems({ trigger }: { trigger: ReactElement }) {
  const { t } = useTranslation('chat');
  const branch = use(BranchContext);
  const subject = use(MessageSubject);
  if (!branch || !subject) return trigger;
  const { message, onEdit } = subject;
  const copy = () =>
    navigator.clipboard.writeText(message.content).then(
      () => toast({ message: t('copied') }),
      () => toast({ message: t('branches.copyFailed') }),
    );
  return (
    <Menu trigger={trigger} defaultOpen align="end">
      {onEdit && (
        // The field takes the focus when the menu has given it back.
        <MenuItem icon={Pencil} onSelect={() => setTimeout(onEdit)}>
          {t('branches.edit')}
        </MenuItem>
      )}
      <MenuItem icon={Copy} onSelect={() => void copy()}>
        {t('copy')}
      </MenuItem>
      <MenuItem icon={GitFork} onSelect={() => branch.actions.fork(message.id)}>
        {t('branches.fork')}
      </MenuItem>
    </Menu>
  );
}
