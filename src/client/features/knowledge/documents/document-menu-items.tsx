import Download from 'lucide-react/icons/download';
import Pencil from 'lucide-react/icons/pencil';
import Trash from 'lucide-react/icons/trash-2';
import Users from 'lucide-react/icons/users';
import { type ReactElement, use } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Menu, MenuItem, MenuSeparator } from '#client/ui/menu.tsx';
import { useDeleteDocument, useDownloadDocument } from './document-actions.ts';
import { openDocumentDialog } from './document-dialog.ts';
import { DocumentSubject } from './document-subject.ts';
import { useMayDelete, useShareable } from './use-sharing.ts';

export function DocumentMenuItems({ trigger }: { trigger: ReactElement }) {
  const subject = use(DocumentSubject);
  return subject && <Items {...subject} trigger={trigger} />;
}

type ItemsProps = NonNullable<React.ContextType<typeof DocumentSubject>> & { trigger: ReactElement };

function Items({ document, onDeleted, onUndone, trigger }: ItemsProps) {
  const { t } = useTranslation('knowledge');
  const remove = useDeleteDocument();
  const download = useDownloadDocument();
  const mayDelete = useMayDelete(document);
  const shareable = useShareable().length > 0 || document.visibility === 'organization';
  return (
    <Menu trigger={trigger} defaultOpen align="end">
      {document.owned && (
        <MenuItem icon={Pencil} onSelect={() => openDocumentDialog({ kind: 'rename', document })}>
          {t('menu.rename')}
        </MenuItem>
      )}
      {document.owned && shareable && (
        <MenuItem icon={Users} onSelect={() => openDocumentDialog({ kind: 'share', document })}>
          {t('menu.share')}
        </MenuItem>
      )}
      <MenuItem icon={Download} onSelect={() => download.mutate(document)}>
        {t('menu.download')}
      </MenuItem>
      {mayDelete && (
        <>
          <MenuSeparator />
          <MenuItem
            icon={Trash}
            tone="danger"
            onSelect={() => {
              remove(document, onUndone);
              onDeleted?.();
            }}
          >
            {t('menu.delete')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
