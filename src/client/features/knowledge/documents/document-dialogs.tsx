import { useEffect } from 'react';
import { latePart } from '#client/ui/late-part.tsx';
import { closeDocumentDialog, useDocumentDialog } from './document-dialog.ts';

const RenameDialog = latePart(async () => (await import('./rename-dialog.tsx')).RenameDialog);
const ShareDialog = latePart(async () => (await import('./share-dialog.tsx')).ShareDialog);

/** The dialogs about one document, wherever they are asked for. */
export function DocumentDialogs() {
  const dialog = useDocumentDialog((state) => state.dialog);
  useEffect(() => closeDocumentDialog, []);
  if (!dialog) return null;
  const Shown = dialog.kind === 'rename' ? RenameDialog : ShareDialog;
  return <Shown key={dialog.document.id} document={dialog.document} onClose={closeDocumentDialog} />;
}
