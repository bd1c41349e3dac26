import Ellipsis from 'lucide-react/icons/ellipsis';
import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { DeferredMenu } from '#client/ui/deferred-menu.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { MenuSubject, type MenuSubjectValue } from './menu-subject.ts';

const loadItems = async () => (await import('./conversation-menu-items.tsx')).ConversationMenuItems;

interface ConversationMenuProps extends MenuSubjectValue {
  /** The rest of a row shows when it is pointed at. */
  className?: string;
}

/** Rename, pin, archive, delete. */
export function ConversationMenu({ className, ...subject }: ConversationMenuProps) {
  const { t } = useTranslation('chat');
  const server = useServerWords();
  return (
    <MenuSubject value={subject}>
      <DeferredMenu
        load={loadItems}
        trigger={
          <IconButton
            icon={Ellipsis}
            size="sm"
            label={t('menu.label', { title: titleIn(server, subject.conversation.title) })}
            title={t('menu.hint')}
            className={className}
          />
        }
      />
    </MenuSubject>
  );
}
