import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLive } from '../live/live-store.ts';

/** Says when an answer begins and how it ended, once each; the words in between are for the eye and for reading afterwards. */
export function Announcer({ conversationId }: { conversationId: string | null }) {
  const { t } = useTranslation('chat');
  const writing = useLive(conversationId, (live) => live !== undefined && live.ended === null);
  const status = useLive(conversationId, (live) => live?.ended?.status ?? null);
  const [words, setWords] = useState('');
  const was = useRef({ writing: false, conversationId });
  useEffect(() => {
    const before = was.current;
    was.current = { writing, conversationId };
    if (before.conversationId !== conversationId && !writing) return setWords('');
    if (writing && !before.writing) setWords(t('announce.begun'));
    else if (!writing && before.writing) {
      setWords(
        t(status === 'failed' ? 'announce.failed' : status === 'stopped' ? 'announce.stopped' : 'announce.done'),
      );
    }
  }, [writing, status, conversationId, t]);
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  );
}
