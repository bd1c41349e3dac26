import { latePart } from '#client/ui/late-part.tsx';

import { closeChatDialog, useChatDialog } from './chat-dialog.ts';

const TagsDialog = latePart(async () => (await import('./tags/tags-dialog.tsx')).TagsDialog);
const SettingsDialog = latePart(
  async () => (await import('./settings-of-conversation/settings-dialog.tsx')).SettingsDialog,
);
const FirstSettings = latePart(
  async () => (await import('./settings-of-conversation/first-settings-dialog.tsx')).FirstSettingsDialog,
);
const CardsDialog = latePart(async () => (await import('./cards/cards-dialog.tsx')).CardsDialog);
const CompareDialog = latePart(async () => (await import('./compare/compare-dialog.tsx')).CompareDialog);
const PromptsDialog = latePart(async () => (await import('./prompts/prompts-dialog.tsx')).PromptsDialog);
const Values = latePart(async () => (await import('./prompts/values-for-composer.tsx')).ValuesForComposer);
const ImportDialog = latePart(async () => (await import('./transfer/import-dialog.tsx')).ImportDialog);
const PrintView = latePart(async () => (await import('./transfer/print-view.tsx')).PrintView);

/** The dialogs of the chat, each with code that comes when it is first opened. */
export function ChatDialogs() {
  const { dialog } = useChatDialog();
  return (
    <>
      {dialog?.kind === 'tags' && <TagsDialog {...dialog} onClose={closeChatDialog} />}
      {dialog?.kind === 'settings' && !dialog.begins && <SettingsDialog {...dialog} onClose={closeChatDialog} />}
      {dialog?.kind === 'settings' && dialog.begins && <FirstSettings {...dialog} onClose={closeChatDialog} />}
      {dialog?.kind === 'cards' && <CardsDialog {...dialog} onClose={closeChatDialog} />}
      {dialog?.kind === 'compare' && <CompareDialog {...dialog} onClose={closeChatDialog} />}
      {dialog?.kind === 'prompts' && <PromptsDialog onClose={closeChatDialog} />}
      {dialog?.kind === 'values' && <Values {...dialog} onClose={closeChatDialog} />}
      {dialog?.kind === 'import' && <ImportDialog onClose={closeChatDialog} />}
      {dialog?.kind === 'print' && <PrintView {...dialog} onClose={closeChatDialog} />}
    </>
  );
}
