import Layers from 'lucide-react/icons/layers';
import { type ComponentType, lazy, Suspense, useCallback, useMemo, useRef } from 'react';
import { useParams } from 'react-router';
import { openChatDialog } from '#client/features/chat/chat-dialog.ts';
import { ChatLayout } from '#client/features/chat/chat-layout.tsx';
import { type Attaching, AttachingContext } from '#client/features/chat/composer/attaching.ts';
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

/** The same for the meanings of words. */
const WordLookup = lazy<ComponentType>(() =>
  import('#client/features/gloss/word-lookup.tsx').then(
    (gloss) => ({ default: gloss.WordLookup }),
    () => ({ default: () => null }),
  ),
);

/** Where their code does not come, messages go without documents. */
const attaching: Attaching = {
  Button: lazy<Attaching['Button']>(() =>
    import('#client/features/knowledge/attach/attach-button.tsx').then(
      ({ AttachButton }) => ({ default: AttachButton }),
      () => ({ default: () => null }),
    ),
  ),
  Chips: lazy<Attaching['Chips']>(() =>
    import('#client/features/knowledge/attach/attach-chips.tsx').then(
      ({ AttachChips }) => ({ default: AttachChips }),
      () => ({ default: () => null }),
    ),
  ),
};

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
  const actions = useMemo(
    () =>
      conversationId === null
        ? []
        : [
            {
              ...{ icon: Layers, label: t('cards.make'), name: t('cards.makeSelection') },
              onTake: (selection: string, messageId: string | null) =>
                messageId && openChatDialog({ kind: 'cards', conversationId, messageId, selection }),
            },
          ],
    [conversationId, t],
  );
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <NoteTaker value={takeNote}>
        <AttachingContext value={attaching}>
          <ChatLayout conversationId={conversationId} />
        </AttachingContext>
      </NoteTaker>
      <Suspense>
        <NoteTaking conversationId={conversationId} handle={save} readSelection={selectedSource} actions={actions} />
      </Suspense>
      <Suspense>
        <WordLookup />
      </Suspense>
    </>
  );
}
