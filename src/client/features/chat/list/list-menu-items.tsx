import Archive from 'lucide-react/icons/archive';
import ListChecks from 'lucide-react/icons/list-checks';
import SquareSlash from 'lucide-react/icons/square-slash';
import Upload from 'lucide-react/icons/upload';
import { type ReactElement, use } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Menu, MenuItem, MenuSeparator } from '#client/ui/menu.tsx';
import { openChatDialog } from '../chat-dialog.ts';
import { ListSubject } from './list-subject.ts';

/** The items of the list's menu, for `ListMenu`. */
export function ListMenuItems({ trigger }: { trigger: ReactElement }) {
  const { t } = useTranslation('chat');
  const subject = use(ListSubject);
  if (!subject) return trigger;
  const { archived, onArchived, onSelect } = subject;
  return (
    <Menu trigger={trigger} defaultOpen align="end">
      <MenuItem icon={ListChecks} onSelect={onSelect}>
        {t('select.begin')}
      </MenuItem>
      <MenuItem icon={Archive} onSelect={() => onArchived(!archived)}>
        {t(archived ? 'list.back' : 'list.archived')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={SquareSlash} onSelect={() => openChatDialog({ kind: 'prompts' })}>
        {t('prompts.open')}
      </MenuItem>
      <MenuItem icon={Upload} onSelect={() => openChatDialog({ kind: 'import' })}>
        {t('transfer.importOpen')}
      </MenuItem>
    </Menu>
  );
}
