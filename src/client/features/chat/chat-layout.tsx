import './chat-layout.css';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { latePart } from '#client/ui/late-part.tsx';
import { PageMark } from '#client/ui/page-mark.tsx';
import { ChatDialogs } from './chat-dialogs.tsx';
import { ConversationList } from './list/conversation-list.tsx';
import { useOutbox } from './outbox/use-outbox.ts';
import { Thread } from './thread/thread.tsx';
import { usePrintKey } from './transfer/use-print-key.ts';
import { useRoomBelow } from './use-room-below.ts';
import { useSend } from './use-send.ts';

// Where messages are written, what tells of those that wait, and forgets them, must be here before the network is not. The shell
// asks for it in the same way: an import of another kind may be of another file.
void Promise.allSettled([import('./outbox/outbox-keeper.tsx'), import('./outbox/sign-out.ts')]);

const ListSheet = latePart(async () => (await import('./list/list-sheet.tsx')).ListSheet);

/** The list beside the thread; on a phone the list is a sheet. Fills the room under the bars, whichever are shown. */
export function ChatLayout({ conversationId }: { conversationId: string | null }) {
  const { t } = useTranslation('chat');
  const [listed, setListed] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useRoomBelow(box);
  useOutbox();
  useAskedQuestion();
  usePrintKey(conversationId);
  return (
    <div
      ref={box}
      className="grid h-[calc(100dvh-var(--room-above,52px)-59px-env(safe-area-inset-bottom))] grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] tablet:h-[calc(100dvh-var(--room-above,0px))] tablet:grid-cols-[268px_minmax(0,1fr)]"
    >
      <PageMark name="fillsPage" />
      <h1 className="sr-only">{t('title')}</h1>
      <aside aria-label={t('list.label')} className="flex min-h-0 flex-col border-e border-line max-tablet:hidden">
        <ConversationList currentId={conversationId} place="side" />
      </aside>
      <Thread conversationId={conversationId} onList={() => setListed(true)} />
      <ListSheet open={listed} onOpenChange={setListed} currentId={conversationId} />
      <ChatDialogs />
    </div>
  );
}

/** `?ask=` asks its question in a new conversation, once. */
function useAskedQuestion(): void {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const ask = query.get('ask');
  const send = useSend(null);
  const sent = useRef<string | null>(null);
  useEffect(() => {
    if (ask === null) {
      sent.current = null;
      return;
    }
    if (sent.current === ask) return;
    sent.current = ask;
    if (!send(ask, { replace: true })) void navigate('/chat', { replace: true });
  }, [ask, send, navigate]);
}
