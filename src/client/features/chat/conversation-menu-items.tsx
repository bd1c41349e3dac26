import Archive from 'lucide-react/icons/archive';
import ArchiveRestore from 'lucide-react/icons/archive-restore';
import Braces from 'lucide-react/icons/braces';
import FileText from 'lucide-react/icons/file-text';
import ListTree from 'lucide-react/icons/list-tree';
import Pencil from 'lucide-react/icons/pencil';
import Pin from 'lucide-react/icons/pin';
import PinOff from 'lucide-react/icons/pin-off';
import Printer from 'lucide-react/icons/printer';
import Search from 'lucide-react/icons/search';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import Tag from 'lucide-react/icons/tag';
import Trash from 'lucide-react/icons/trash-2';
import { type ReactElement, use } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Menu, MenuItem, MenuSeparator } from '#client/ui/menu.tsx';
import { openChatDialog } from './chat-dialog.ts';
import { useChangeConversation } from './conversation-actions.ts';
import { MenuSubject } from './menu-subject.ts';
import { useExport } from './transfer/use-export.ts';
import { useTidy } from './use-tidy.ts';

/** The items of a conversation's menu, for `ConversationMenu`. */
export function ConversationMenuItems({ trigger }: { trigger: ReactElement }) {
  const { t } = useTranslation('chat');
  const change = useChangeConversation();
  const tidy = useTidy();
  const save = useExport();
  const subject = use(MenuSubject);
  if (!subject) return trigger;
  const { conversation, onRename, head } = subject;
  const { id, pinned, archived } = conversation;
  return (
    <Menu trigger={trigger} defaultOpen align="end">
      {head?.onFind && (
        // The field takes the focus when the menu has given it back.
        <MenuItem icon={Search} onSelect={() => setTimeout(() => head.onFind?.())} className="tablet:hidden">
          {t('find.open')}
        </MenuItem>
      )}
      {head?.onOutline && (
        <MenuItem icon={ListTree} onSelect={head.onOutline} className="tablet:hidden">
          {t('thread.outlineOpen')}
        </MenuItem>
      )}
      {head && (
        <MenuItem
          icon={SlidersHorizontal}
          onSelect={() => openChatDialog({ kind: 'settings', conversationId: id })}
          className="tablet:hidden"
        >
          {t('setup.open')}
        </MenuItem>
      )}
      <MenuItem icon={Pencil} onSelect={onRename}>
        {t('menu.rename')}
      </MenuItem>
      <MenuItem icon={pinned ? PinOff : Pin} onSelect={() => change.mutate({ id, patch: { pinned: !pinned } })}>
        {t(pinned ? 'menu.unpin' : 'menu.pin')}
      </MenuItem>
      <MenuItem icon={Tag} onSelect={() => openChatDialog({ kind: 'tags', conversationId: id })}>
        {t('tags.open')}
      </MenuItem>
      <MenuItem
        icon={archived ? ArchiveRestore : Archive}
        onSelect={() => tidy(archived ? 'unarchive' : 'archive', [conversation])}
      >
        {t(archived ? 'menu.unarchive' : 'menu.archive')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={FileText} onSelect={() => save(id, 'markdown')}>
        {t('transfer.markdown')}
      </MenuItem>
      <MenuItem icon={Braces} onSelect={() => save(id, 'json')}>
        {t('transfer.json')}
      </MenuItem>
      <MenuItem icon={Printer} onSelect={() => openChatDialog({ kind: 'print', conversationId: id })}>
        {t('transfer.print')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Trash} tone="danger" onSelect={() => tidy('delete', [conversation])}>
        {t('menu.delete')}
      </MenuItem>
    </Menu>
  );
}
