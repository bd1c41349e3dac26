import Ellipsis from 'lucide-react/icons/ellipsis';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { DeferredMenu } from '#client/ui/deferred-menu.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { ListSubject, type ListSubjectValue } from './list-subject.ts';

const loadItems = async () => (await import('./list-menu-items.tsx')).ListMenuItems;

/** What can be done with the list as a whole. */
export function ListMenu(subject: ListSubjectValue) {
  const { t } = useTranslation('chat');
  return (
    <ListSubject value={subject}>
      <DeferredMenu
        load={loadItems}
        trigger={<IconButton icon={Ellipsis} size="sm" label={t('list.menu')} className="max-tablet:size-touch" />}
      />
    </ListSubject>
  );
}
