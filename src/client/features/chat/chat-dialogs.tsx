import { lazy, Suspense } from 'react';
import { closeChatDialog, useChatDialog } from './chat-dialog.ts';

const TagsDialog = lazy(async () => ({ default: (await import('./tags/tags-dialog.tsx')).TagsDialog }));
const SettingsDialog = lazy(async () => ({
  default: (await import('./settings-of-conversation/settings-dialog.tsx')).SettingsDialog,
}));
const CardsDialog = lazy(async () => ({ default: (await import('./cards/cards-dialog.tsx')).CardsDialog }));
const CompareDialog = lazy(async () => ({ default: (await import('./compare/compare-dialog.tsx')).CompareDialog }));
const PromptsDialog = lazy(async () => ({ default: (await import('./prompts/prompts-dialog.tsx')).PromptsDialog }));
const Values = lazy(async () => ({ default: (await import('./prompts/values-for-composer.tsx')).ValuesForComposer }));
const ImportDialog = lazy(async () => ({ default: (await import('./transfer/import-dialog.tsx')).ImportDialog }));
const PrintView = lazy(async () => ({ default: (await import('./transfer/print-view.tsx')).PrintView }));

/** The dialogs of the chat, each with code that comes when it is first opened. */
export function ChatDialogs() {
  const { dialog } = useChatDialog();
  return (
    <Suspense>
      {dialog?.kind === 'tags' && <TagsDialog {...dialog} onClose={closeChatDialog} />}
      {dialog?.kind === 'settings' && <SettingsDialog {...dialog} onClose={closeChatDialog} />}
      {dialog?.kind === 'cards' && <CardsDialog {...dialog} onClose={closeChatDialog} />}
      {dialog?.kind === 'compare' && <CompareDialog {...dialog} onClose={closeChatDialog} />}
      {dialog?.kind === 'prompts' && <PromptsDialog onClose={closeChatDialog} />}
      {dialog?.kind === 'values' && <Values {...dialog} onClose={closeChatDialog} />}
      {dialog?.kind === 'import' && <ImportDialog onClose={closeChatDialog} />}
      {dialog?.kind === 'print' && <PrintView {...dialog} onClose={closeChatDialog} />}
    </Suspense>
  );
}
