import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { newId } from '#client/session/new-id.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import { toast } from '#client/ui/toast.ts';
import type { ChatRequest, Message } from '#contract/chat.ts';
import { type ConversationDetail, conversations } from '#contract/conversations.ts';
import { addConversation, conversationDetail, messagesKey, type Pages } from '../chat-queries.ts';
import { openComparison } from '../compare/open-comparisons.ts';
import { readDraft } from '../drafts.ts';
import { writeAnswer } from '../live/turns.ts';
import { useAsking } from '../use-asking.ts';
import { useSend } from '../use-send.ts';
import { chooseLeaf } from './leaf-choice.ts';
import { endBelow } from './line-of.ts';
import { keyOfQuestion, parentOf, questionAbove } from './question-above.ts';

export interface BranchActions {
  /** Asks a question in other words, beside the first ones. False where that cannot be now. */
  edit: (question: Message, text: string) => boolean;
  /** Another answer to the question that a message is, or answers. */
  again: (message: Message) => void;
  /** The rest of an answer that broke off. */
  goOn: (answer: Message) => void;
  /** Shows another version of a message, with what followed it. */
  show: (messageId: string) => void;
  /** Shows all answers to the question of a message side by side. */
  compare: (messageId: string) => void;
  /** A conversation of its own, up to a message. */
  fork: (messageId: string) => void;
}

/** What makes branches of a conversation, and moves between them. */
export function useBranchActions(conversationId: string): BranchActions {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id: userId } = useUser();
  const send = useSend(conversationId);
  const { provider, model, user_language } = useAsking(conversationId);
  const { t } = useTranslation('chat');
  const { sentence } = useErrorWords();

  return useMemo(() => {
    const params = { conversation_id: conversationId };
    const known = () =>
      queries.getQueryData<Pages<Message>>(messagesKey(conversationId))?.pages.flatMap((page) => page.items) ?? [];
    const reason = (error: unknown) => sentence(error) ?? (error instanceof Error ? error.message : String(error));

    const write = (request: Partial<ChatRequest>, after: string | null, continues: boolean) =>
      writeAnswer(queries, {
        conversationId,
        after,
        continues,
        request: {
          message: '',
          conversation_id: conversationId,
          client_message_id: newId(),
          ...(provider && { provider }),
          ...(model && { model }),
          ...(user_language && { user_language }),
          ...request,
        },
      }).catch((error: unknown) => {
        // An answer that is stored says itself why it failed.
        if (error instanceof ApiError && typeof error.extra.message_id === 'string') return;
        toast({ message: t('branches.failed', { reason: reason(error) }) });
      });

    return {
      edit: (question, text) =>
        send(text, {
          after: parentOf(known(), question),
          enclosed: {
            knowledge: readDraft({ userId, conversationId }).knowledge ?? false,
            attachments: question.attachments?.map(({ document_id }) => document_id) ?? [],
            images: question.images ?? [],
          },
        }),
      again: (message) =>
        void write({ regenerate_message_id: message.id }, questionAbove(known(), message)?.id ?? null, false),
      goOn: (answer) => void write({ continue_message_id: answer.id }, answer.id, true),
      show: (messageId) => {
        const all = known();
        const newest = all[0]?.id;
        if (newest === undefined) return;
        const leaf = endBelow(all, messageId);
        chooseLeaf(conversationId, { leaf, newest, here: true });
        const { queryKey } = conversationDetail(conversationId);
        void queries
          .cancelQueries({ queryKey })
          .then(() =>
            queries.setQueryData<ConversationDetail>(queryKey, (one) => one && { ...one, current_leaf_id: leaf }),
          );
        session.api
          .call(conversations.update, { params, body: { current_leaf_id: leaf } })
          // How full the context is depends on the branch.
          .then(() => queries.invalidateQueries({ queryKey }))
          .catch((error: unknown) => toast({ message: t('branches.notKept', { reason: reason(error) }) }));
      },
      compare: (messageId) => {
        const all = known();
        const message = all.find(({ id }) => id === messageId);
        const question = message && questionAbove(all, message);
        if (question) openComparison(keyOfQuestion(question));
      },
      fork: (messageId) => {
        const id = newId();
        session.api
          .call(conversations.fork, { params, body: { message_id: messageId, id } }, { idempotencyKey: id })
          .then((copy) => {
            addConversation(queries, copy);
            void queries.invalidateQueries({ queryKey: keyOf(conversations.list) });
            toast({ message: t('branches.forked') });
            return navigate(`/chat/${copy.id}`);
          })
          .catch((error: unknown) => toast({ message: t('branches.forkFailed', { reason: reason(error) }) }));
      },
    };
  }, [conversationId, userId, queries, navigate, send, provider, model, user_language, t, sentence]);
}
