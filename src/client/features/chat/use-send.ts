import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { create } from 'zustand';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import { beginMessages, messagesKey, providersQuery } from './chat-queries.ts';
import { changeDraft, forgetDrafts, idForSending, returnDraft } from './drafts.ts';
import { readLive } from './live/live-store.ts';
import { sendTurn, Withdrawn } from './live/turns.ts';
import { effectiveChoice, useModelChoice } from './model-choice.ts';
import { newId } from './new-id.ts';

interface Failures {
  /** Why the last message of a conversation went back to the composer. */
  of: Readonly<Record<string, string | undefined>>;
  set: (conversationId: string, reason: string | undefined) => void;
}

export const useSendFailures = create<Failures>((set) => ({
  of: {},
  set: (conversationId, reason) => set(({ of }) => ({ of: { ...of, [conversationId]: reason } })),
}));

/** Conversations that were begun here and that the server may not have. */
const unborn = new Set<string>();

session.onReset((cause) => {
  if (cause !== 'other-server') forgetDrafts();
});

/**
 * Sends a message in a conversation, or begins one when there is none and goes there. False when an answer is being
 * written in it, or there is nothing to send. A message that could not be sent goes back to the composer.
 */
export function useSend(conversationId: string | null): (text: string, going?: { replace: boolean }) => boolean {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id: userId } = useUser();
  const { t, language } = useTranslation('chat');
  const { sentence } = useErrorWords();
  const { choice } = useModelChoice();
  const { data: providers } = useQuery(providersQuery());
  return useCallback(
    (written, going) => {
      const text = written.trim();
      const id = conversationId ?? newId();
      if (text === '' || readLive(id)) return false;
      const place = { userId, conversationId: id };
      const clientMessageId = idForSending(place, text, newId());
      const known = queries.getQueryState(messagesKey(id))?.status;
      const begins = unborn.has(id) || known !== 'success';
      if (begins) unborn.add(id);
      if (conversationId === null || known === 'error') beginMessages(queries, id);
      changeDraft(place, { sending: { id: clientMessageId, text }, returned: null });
      useSendFailures.getState().set(id, undefined);
      let acknowledged = false;
      sendTurn(queries, {
        conversationId: id,
        begins,
        clientMessageId,
        text,
        ...effectiveChoice(choice, providers?.items),
        language,
        onAcknowledged: () => {
          acknowledged = true;
          unborn.delete(id);
          changeDraft(place, { sending: null });
        },
      }).catch((error: unknown) => {
        if (!acknowledged) returnDraft(place);
        else void queries.invalidateQueries({ queryKey: messagesKey(id) });
        if (error instanceof Withdrawn) return;
        const reason = sentence(error) ?? t('composer.failedUnknown');
        if (!acknowledged) useSendFailures.getState().set(id, reason);
        // An answer that another tab began can be followed from here.
        if (error instanceof ApiError && error.status === 409) {
          void queries.invalidateQueries({ queryKey: messagesKey(id) });
        }
      });
      if (conversationId === null) void navigate(`/chat/${id}`, going);
      return true;
    },
    [conversationId, userId, queries, navigate, choice, providers, language, t, sentence],
  );
}
