import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { CardDraft, CardProposalRequest, CardProposals, CardsFromMessage } from '#contract/card-making.ts';
import type { Usage } from '#contract/chat.ts';
import type { ReviewCard } from '#contract/review-card.ts';
import type { ChatProviders } from '#server/ai/generate.ts';
import { ProviderError } from '#server/ai/provider-error.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { storable } from '#server/platform/storable-text.ts';
import * as repository from '../cards.repository.ts';
import { cardView } from '../reviews.service.ts';
import { unseen } from '../scheduler.ts';
import { lockEnglish } from '../submissions.repository.ts';
import { askForCards, readCards } from './ask-for-cards.ts';
import { type Explain, proposeCards } from './propose-cards.ts';

export interface CardMakingDeps {
  db: Db;
  clock: Clock;
  providers: ChatProviders;
  explain: Explain;
  /** The form of a word under which it is kept. */
  lemma: (word: string) => string;
  /** The text of a message of this person in this conversation; undefined where there is none. */
  messageText: (
    db: Db,
    at: { userId: string; conversationId: string; messageId: string },
  ) => Promise<string | undefined>;
  /** Books what a provider's answer used; never throws. */
  book: (used: {
    userId: string;
    provider: string;
    model: string;
    usage: Usage | null;
    asked: string;
    written: string;
  }) => Promise<void>;
}

const guide = 'study-guide';
/** Characters of a message that are looked at. */
const most = 20_000;

/** Cards from a message: proposed, chosen and changed by the learner, and saved for review. */
export function createCardMaking({ db, clock, providers, explain, lemma, messageText, book }: CardMakingDeps) {
  /** What a provider proposes; null where it answers nothing of use, or the study guide would answer. */
  async function proposedBy(userId: string, provider: string, text: string, signal: AbortSignal) {
    if (provider === guide) return null;
    const turns = askForCards(text);
    let who: { provider: string; model: string } | null = null;
    let [written, usage]: [string, Usage | null] = ['', null];
    try {
      for await (const said of providers.generate({ provider, userId, turns, temperature: 0, signal })) {
        if (said.type === 'start') {
          if (said.provider === guide) return null;
          who = { provider: said.provider, model: said.model };
        }
        if (said.type === 'delta') written += said.text;
        if (said.type === 'finish') usage = said.usage;
      }
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      if (provider === 'auto') return null;
      const { message, retryAfter } = error;
      throw new AppError('provider_unavailable', message, retryAfter === undefined ? {} : { retryAfter });
    } finally {
      const asked = turns.map(({ content }) => content).join('\n');
      if (who) await book({ userId, ...who, usage, asked, written });
    }
    const cards = readCards(written);
    return who && cards.length > 0 ? { provider: who.provider, cards } : null;
  }

  async function need(tx: Db, userId: string, conversationId: string, messageId: string): Promise<string> {
    const text = await messageText(tx, { userId, conversationId, messageId });
    if (text === undefined) throw notFound('message in this conversation');
    return text;
  }

  function targetOf({ word, front }: CardDraft): string {
    if (word !== undefined) return `word:${lemma(word)}`;
    const plain = front.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
    return `own:${createHash('sha256').update(plain).digest('hex').slice(0, 32)}`;
  }

  return {
    async propose(
      userId: string,
      { conversation_id, message_id, selection, provider }: z.output<typeof CardProposalRequest>,
      signal: AbortSignal,
    ): Promise<CardProposals> {
      const message = await need(db, userId, conversation_id, message_id);
      const text = storable(selection ?? message).slice(0, most);
      const proposed = await proposedBy(userId, provider, text, signal);
      const cards = proposed?.cards ?? proposeCards(text, selection !== undefined, explain);
      const known = await repository.cardsOf(db, userId, cards.map(targetOf));
      return {
        items: cards.map((card) => ({ ...card, known: known.has(targetOf(card)) })),
        provider: proposed?.provider ?? guide,
      };
    },

    /**
     * Saves cards, due now. There is one card a word and one a front: saving again changes what it shows and leaves its dates alone,
     * so that repeating the request has the same effect as once.
     */
    save: (userId: string, { conversation_id, message_id, cards }: z.output<typeof CardsFromMessage>) =>
      db.transaction(async (tx): Promise<ReviewCard[]> => {
        await lockEnglish(tx, userId);
        await need(tx, userId, conversation_id, message_id);
        const origin = { conversationId: conversation_id, messageId: message_id };
        const known = await repository.cardsOf(tx, userId, cards.map(targetOf));
        const saved = new Map<string, repository.CardRow>();
        const now = clock();
        for (const card of cards) {
          const target = targetOf(card);
          const faces = {
            front: storable(card.front),
            back: storable(card.back),
            example: card.example ? storable(card.example) : null,
          };
          const before = saved.get(target) ?? known.get(target);
          const shown = { ...faces, ...origin, suspendedAt: null, deletedAt: null };
          if (before) await repository.updateCard(tx, before, shown);
          const row = before
            ? { ...before, ...shown }
            : { tenantId: userId, id: newId(), target, ...shown, ...unseen(now), createdAt: now };
          if (!before) await repository.insertCard(tx, row);
          saved.set(target, row);
        }
        return [...saved.values()].map((row) => cardView(row, now));
      }),
  };
}
