import { useParams } from 'react-router';
import { ChatLayout } from '#client/features/chat/chat-layout.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { PageTitle } from '#client/ui/page-title.tsx';

/** Stays mounted from one conversation to the next, so that the composer keeps its focus and the list its place. */
export default function ChatPage() {
  const { t } = useTranslation('chat');
  const { conversationId = null } = useParams();
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <ChatLayout conversationId={conversationId} />
    </>
  );
}
