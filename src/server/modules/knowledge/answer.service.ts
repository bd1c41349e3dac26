import type { z } from 'zod';
import type { Usage } from '#contract/chat.ts';
import type { KnowledgeAnswer } from '#contract/knowledge.ts';
import type { ChatProviders } from '#server/ai/generate.ts';
import { citedIn, groundingTurn, notInDocuments, withoutUnknown, withPlainNumbers } from '#server/ai/grounding.ts';
import { ProviderError } from '#server/ai/provider-error.ts';
import { AppError } from '#server/platform/app-error.ts';
import { storable } from '#server/platform/storable-text.ts';
import type { Asker } from '#server/tenancy/access.ts';
import type { Gaps } from './gaps.service.ts';
import { answers, citationOf, quotable } from './grounding.service.ts';
import type { FindPassages } from './knowledge-search.ts';

/** Books what an answer used; never throws. */
export type Book = (used: {
  userId: string;
  provider: string;
  model: string;
  usage: Usage | null;
  asked: string;
  written: string;
}) => Promise<void>;

/** Rewards a question that the documents answered; never throws. */
export type EarnQuestion = (asked: { userId: string; question: string }) => Promise<void>;

/** Answers a question from the documents that the asker may read, or says that they do not hold the answer. */
export type AnswerQuestion = (
  asker: Asker,
  asked: { query: string; provider: string; limit: number },
  signal: AbortSignal,
) => Promise<z.infer<typeof KnowledgeAnswer>>;

/** Who answers where there is nothing to ask anybody about. */
const nobody = { provider: 'study-guide', model: 'study-guide-1' };

export function createAnswerQuestion({
  find,
  providers,
  book,
  earn,
  notInDocuments: tellMissing,
}: {
  find: FindPassages;
  providers: ChatProviders;
  book: Book;
  earn: EarnQuestion;
  /** Told of questions that nothing answers. */
  notInDocuments: Gaps['notInDocuments'];
}): AnswerQuestion {
  return async (asker, { query, provider, limit }, signal) => {
    const { userId } = asker;
    const known = (await providers.list()).items.map(({ id }) => id);
    if (!known.includes(provider)) {
      const message = `There is no such provider. Use one of: ${known.join(', ')}.`;
      throw new AppError('validation_error', message, { issues: [{ path: 'body.provider', message }] });
    }
    const telling = (await find(asker, { query, limit, spoken: true })).filter(answers);
    const found = telling.map(({ hit }) => hit);
    const missed = () => tellMissing(asker, { query, spoken: true });
    if (found.length === 0) {
      await missed();
      return { answer: notInDocuments, ...nobody, sources: [], found: false };
    }
    const passages = found.map((hit, at) => citationOf(hit, at + 1));
    const request = {
      provider,
      userId,
      turns: [{ role: 'user' as const, content: storable(query) }],
      grounding: { passages, only: true },
      signal,
    };
    let text = '';
    let who = nobody;
    let usage: Usage | null = null;
    try {
      for await (const said of providers.generate(request)) {
        if (said.type === 'start') who = { provider: said.provider, model: said.model };
        if (said.type === 'delta') text += said.text;
        if (said.type === 'finish') {
          who = { ...who, model: said.model };
          usage = said.usage;
        }
      }
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      const { message, retryAfter } = error;
      throw new AppError('provider_unavailable', message, retryAfter === undefined ? {} : { retryAfter });
    } finally {
      const asked = [groundingTurn(request.grounding), ...request.turns].map(({ content }) => content).join('\n');
      if (who !== nobody) await book({ userId, ...who, usage, asked, written: text });
    }
    const answer = withoutUnknown(withPlainNumbers(storable(text)), passages).trim();
    // What no passage stands behind is no answer from the documents: nothing at all, a refusal in any words, an opinion.
    const answered =
      citedIn(answer, passages).length > 0 &&
      !answer.startsWith(notInDocuments.slice(0, -1)) &&
      (who.provider !== nobody.provider || telling.some(quotable));
    if (!answered) {
      await missed();
      return { answer: notInDocuments, ...who, sources: [], found: false };
    }
    await earn({ userId, question: storable(query) });
    return { answer, ...who, sources: found, found: true };
  };
}
