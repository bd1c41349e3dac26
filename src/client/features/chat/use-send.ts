import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '#client/session/new-id.ts';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import { takeChosenPlace } from './branches/leaf-choice.ts';
import { beginMessages, messagesKey } from './chat-queries.ts';
import { takeSecond } from './compare/next-comparison.ts';
import { openComparison } from './compare/open-comparisons.ts';
import { changeDraft, type Enclosed, forgetDrafts, readDraft } from './drafts.ts';
import { lanesOf } from './live/live-store.ts';
import { hand, mayBeUnborn, outbox } from './outbox/chat-outbox.ts';
import { useAsking } from './use-asking.ts';

session.onReset((cause) => {
  if (cause !== 'other-server') forgetDrafts();
});

interface Going {
  /** The new conversation takes the place of the page that asked for it. */
  replace?: boolean;
  /** The message that this one follows; null begins the conversation anew. Left out, it follows what is shown. */
  after?: string | null;
  /** What goes with it. */
  enclosed?: Enclosed;
}

/**
 * Hands a message to the outbox, in a conversation that exists or in one that it begins, and goes there. False when an
 * answer is being written in it, there is nothing to send, or the same words wait there already.
 */
export function useSend(conversationId: string | null): (text: string, going?: Going) => boolean {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id: userId } = useUser();
  const { provider, model, user_language } = useAsking(conversationId);
  return useCallback(
    (written, going) => {
      const text = written.trim();
      const id = conversationId ?? newId();
      if (text === '' || lanesOf(id).length > 0 || isWaiting(id, text)) return false;
      const known = queries.getQueryState(messagesKey(id))?.status;
      const begins = mayBeUnborn(id) || known !== 'success';
      if (conversationId === null) beginMessages(queries, id);
      const clientMessageId = newId();
      const second = takeSecond(conversationId);
      if (second) openComparison(clientMessageId);
      const chosen = takeChosenPlace(id);
      const after = going?.after === undefined ? chosen : going.after;
      const { settings } = readDraft({ userId, conversationId });
      const { knowledge = false, attachments = [], images = [] } = going?.enclosed ?? {};
      hand(userId, {
        id: clientMessageId,
        conversationId: id,
        begins,
        ...(begins && settings && { settings }),
        ...(second && { second: { ...second, id: newId() } }),
        ...(images.length > 0 && { images }),
        body: {
          message: text,
          ...(provider && { provider }),
          ...(model && { model }),
          ...(user_language && { user_language }),
          ...(after !== undefined && { parent_message_id: after }),
          ...(knowledge && { use_knowledge: true }),
          ...(attachments.length > 0 && { attachments: [...attachments] }),
          ...(images.length > 0 && { images: images.map(({ image_id, alt }) => ({ image_id, alt })) }),
          conversation_id: id,
          client_message_id: clientMessageId,
        },
      });
      if (conversationId !== null) return true;
      // What was chosen for the conversation before it began stays chosen in it; the next new one begins without.
      if (knowledge || settings) changeDraft({ userId, conversationId: id }, { knowledge, settings });
      if (settings) changeDraft({ userId, conversationId }, { settings: undefined });
      // At once, where somebody pressed Enter: the next letters are for this conversation, and not for another new one.
      const replace = going?.replace ?? false;
      void navigate(`/chat/${id}`, { replace, flushSync: !replace });
      return true;
    },
    [conversationId, userId, queries, navigate, provider, model, user_language],
  );
}

/** A second press, not a second question. */
function isWaiting(conversationId: string, text: string): boolean {
  return outbox.view
    .getState()
    .rows.some((row) => row.conversationId === conversationId && row.state !== 'failed' && row.body.message === text);
}
