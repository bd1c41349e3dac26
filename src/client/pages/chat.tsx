import { type ComponentType, lazy, Suspense, useCallback, useRef } from 'react';
import { useParams } from 'react-router';
import { ChatLayout } from '#client/features/chat/chat-layout.tsx';
import { selectedSource } from '#client/features/chat/markdown/copy-source.ts';
import { NoteTaker, type TakenNote } from '#client/features/chat/thread/note-taker.ts';
import type { NoteTakingProps, SaveNote } from '#client/features/notes/note-taking.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { toast } from '#client/ui/toast.ts';

/** Its code may not come while the network is away: the chat goes on without notes then. */
const NoteTaking = lazy<ComponentType<NoteTakingProps>>(() =>
  import('#client/features/notes/note-taking.tsx').then(
    (notes) => ({ default: notes.NoteTaking }),
    () => ({ default: () => null }),
  ),
);

/** Stays mounted from one conversation to the next, so that the composer keeps its focus and the list its place. */
export default function ChatPage() {
  const { t } = useTranslation('chat');
  const { conversationId = null } = useParams();
  const save = useRef<SaveNote | null>(null);
  const { t: shell } = useTranslation('shell');
  const takeNote = useCallback(
    (taken: TakenNote) => void (save.current ? save.current(taken) : toast({ message: shell('errors.loadFailed') })),
    [shell],
  );
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <NoteTaker value={takeNote}>
        <ChatLayout conversationId={conversationId} />
      </NoteTaker>
      <Suspense>
        <NoteTaking conversationId={conversationId} handle={save} readSelection={selectedSource} />
      </Suspense>
    </>
  );
}
