import Layers from 'lucide-react/icons/layers';
import { Suspense, useCallback, useMemo, useRef } from 'react';
import { matchPath, useParams } from 'react-router';
import { queryClient } from '#client/app/query-client.ts';
import { openChatDialog } from '#client/features/chat/chat-dialog.ts';
import { ChatLayout } from '#client/features/chat/chat-layout.tsx';
import { messagePages } from '#client/features/chat/chat-queries.ts';
import { type Attaching, AttachingContext } from '#client/features/chat/composer/attaching.ts';
import { selectedSource } from '#client/features/chat/markdown/copy-source.ts';
import { markdownAhead } from '#client/features/chat/markdown/markdown.tsx';
import { NoteTaker, type TakenNote } from '#client/features/chat/thread/note-taker.ts';
import { WordLookup } from '#client/features/gloss/word-lookup.tsx';
import type { NoteTakingProps, SaveNote } from '#client/features/notes/note-taking.tsx';
import { optionalPart } from '#client/i18n/optional-part.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { toast } from '#client/ui/toast.ts';

const NoteTaking = optionalPart<NoteTakingProps>(
  async () => (await import('#client/features/notes/note-taking.tsx')).NoteTaking,
  'notes',
);

/** Without them messages go without documents. */
const attaching: Attaching = {
  Button: optionalPart(
    async () => (await import('#client/features/knowledge/attach/attach-button.tsx')).AttachButton,
    'knowledge',
  ),
  Chips: optionalPart(
    async () => (await import('#client/features/knowledge/attach/attach-chips.tsx')).AttachChips,
    'knowledge',
  ),
};

/** Of the address that the visit begins with. Without a conversation nothing waits for the code that one is drawn by. */
export async function askAhead(): Promise<void> {
  const { conversationId } = matchPath('/chat/:conversationId', window.location.pathname)?.params ?? {};
  const code = markdownAhead();
  if (conversationId) await Promise.all([code, queryClient.prefetchInfiniteQuery(messagePages(conversationId))]);
}

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
      <WordLookup />
    </>
  );
}
