import { lazy, Suspense } from 'react';
import { closeChatDialog, useChatDialog } from './chat-dialog.ts';

const TagsDialog = lazy(async () => ({ default: (await import('./tags/tags-dialog.tsx')).TagsDialog }));

/** The dialogs of the chat, each with code that comes when it is first opened. */
export function ChatDialogs() {
  const { dialog } = useChatDialog();
  return <Suspense>{dialog?.kind === 'tags' && <TagsDialog {...dialog} onClose={closeChatDialog} />}</Suspense>;
}
