import Archive from 'lucide-react/icons/archive';
import ArchiveRestore from 'lucide-react/icons/archive-restore';
import Pencil from 'lucide-react/icons/pencil';
import Pin from 'lucide-react/icons/pin';
import PinOff from 'lucide-react/icons/pin-off';
import Trash from 'lucide-react/icons/trash-2';
import { type ReactElement, use } from 'react';
import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Menu, MenuItem, MenuSeparator } from '#client/ui/menu.tsx';
import { toast } from '#client/ui/toast.ts';
import { useChangeConversation } from './conversation-actions.ts';
import { MenuSubject } from './menu-subject.ts';
import { useDeleteConversation } from './use-delete-conversation.ts';

/** The items of a conversation's menu, for `ConversationMenu`. */
export function ConversationMenuItems({ trigger }: { trigger: ReactElement }) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const change = useChangeConversation();
  const remove = useDeleteConversation();
  const server = useServerWords();
  const subject = use(MenuSubject);
  if (!subject) return trigger;
  const { conversation, onRename } = subject;
  const { id, pinned, archived } = conversation;
  const title = titleIn(server, conversation.title);

  const archive = () => {
    change.mutate({ id, patch: { archived: !archived } });
    toast({
      message: t(archived ? 'menu.unarchived' : 'menu.archived', { title }),
      action: { label: shell('undo'), onAction: () => change.mutate({ id, patch: { archived } }) },
    });
  };

  return (
    <Menu trigger={trigger} defaultOpen align="end">
      <MenuItem icon={Pencil} onSelect={onRename}>
        {t('menu.rename')}
      </MenuItem>
      <MenuItem icon={pinned ? PinOff : Pin} onSelect={() => change.mutate({ id, patch: { pinned: !pinned } })}>
        {t(pinned ? 'menu.unpin' : 'menu.pin')}
      </MenuItem>
      <MenuItem icon={archived ? ArchiveRestore : Archive} onSelect={archive}>
        {t(archived ? 'menu.unarchive' : 'menu.archive')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Trash} tone="danger" onSelect={() => remove(conversation)}>
        {t('menu.delete')}
      </MenuItem>
    </Menu>
  );
}
