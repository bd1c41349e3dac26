import Ellipsis from 'lucide-react/icons/ellipsis';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { DeferredMenu } from '#client/ui/deferred-menu.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { MessageSubject, type MessageSubjectValue } from './message-subject.ts';

const loadItems = async () => (await import('./message-menu-items.tsx')).MessageMenuItems;

/** What else can be done with a message. */
export function MessageMenu(subject: MessageSubjectValue) {
  const { t } = useTranslation('chat');
  return (
    <MessageSubject value={subject}>
      <DeferredMenu
        load={loadItems}
        trigger={<IconButton icon={Ellipsis} size="sm" label={t('branches.menu')} className="max-tablet:size-touch" />}
      />
    </MessageSubject>
  );
}
