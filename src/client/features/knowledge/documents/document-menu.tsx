import Ellipsis from 'lucide-react/icons/ellipsis';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { DeferredMenu } from '#client/ui/deferred-menu.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { DocumentSubject, type DocumentSubjectValue } from './document-subject.ts';

const loadItems = async () => (await import('./document-menu-items.tsx')).DocumentMenuItems;

/** What can be done with one document. */
export function DocumentMenu(subject: DocumentSubjectValue) {
  const { t } = useTranslation('knowledge');
  return (
    <DocumentSubject value={subject}>
      <DeferredMenu
        load={loadItems}
        trigger={<IconButton icon={Ellipsis} label={t('menu.label', { title: subject.document.title })} />}
      />
    </DocumentSubject>
  );
}
