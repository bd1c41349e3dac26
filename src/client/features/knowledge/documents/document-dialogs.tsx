import { lazy, Suspense, useEffect } from 'react';
import { closeDocumentDialog, useDocumentDialog } from './document-dialog.ts';

const RenameDialog = lazy(async () => ({ default: (await import('./rename-dialog.tsx')).RenameDialog }));
const ShareDialog = lazy(async () => ({ default: (await import('./share-dialog.tsx')).ShareDialog }));

/** The dialogs about one document, wherever they are asked for. */
export function DocumentDialogs() {
  const dialog = useDocumentDialog((state) => state.dialog);
  useEffect(() => closeDocumentDialog, []);
  if (!dialog) return null;
  const Shown = dialog.kind === 'rename' ? RenameDialog : ShareDialog;
  return (
    <Suspense>
      <Shown key={dialog.document.id} document={dialog.document} onClose={closeDocumentDialog} />
    </Suspense>
  );
}
