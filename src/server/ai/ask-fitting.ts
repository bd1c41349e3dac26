import type { ChatTurn } from './chat-turn.ts';
import { fitWindow, halved } from './fit-window.ts';
import type { Ask, LanguageProvider, Piece } from './language-provider.ts';
import { ProviderError } from './provider-error.ts';

/** A piece of an answer, and what was sent to get it. */
export type Fitted = { piece: Piece; sent: readonly ChatTurn[] };

/**
 * Asks with as much of the history as fits into the window of the model. Where the provider finds it too long all the same,
 * it is asked once more with half of that.
 */
export async function* askFitting(
  provider: LanguageProvider,
  ask: Ask,
  window: number | null,
  lastTurns: number | undefined,
): AsyncGenerator<Fitted, void, undefined> {
  const whole = fitWindow(ask.turns, window, lastTurns);
  let turns = whole;
  for (;;) {
    try {
      for await (const piece of provider.answer({ ...ask, turns })) yield { piece, sent: turns };
      return;
    } catch (error) {
      const tooLong = error instanceof ProviderError && error.tooLong && turns === whole;
      const fewer = tooLong ? halved(turns, lastTurns) : undefined;
      if (!fewer) throw error;
      turns = fewer;
    }
  }
}
