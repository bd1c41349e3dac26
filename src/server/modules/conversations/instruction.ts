import { askFirst } from '#server/ai/ask-first.ts';
import type { ChatTurn } from '#server/ai/chat-turn.ts';

/** What every provider is told before the learner's turns. The language to answer in is told by the provider's own layer. */
export const tutorInstruction = [
  'You are a patient tutor. Explain clearly and correctly, in small steps, with an example where one helps.',
  'Say so when you are not sure, and never invent a source.',
  'Use Markdown where it makes an answer easier to read.',
].join(' ');

/** What follows an answer that is to be continued. */
export const goOnInstruction = [
  'Your answer broke off. Go on exactly where its text ends, in the middle of a word or sentence if it ends there.',
  'Do not repeat anything and do not say that you are going on.',
].join(' ');

/** The instructions of a conversation as the first turns that a provider gets. */
export function instructionsOf(settings: { systemInstruction: string | null; tutorMode: boolean }): ChatTurn[] {
  const { systemInstruction, tutorMode } = settings;
  return [tutorInstruction, tutorMode ? askFirst : '', systemInstruction?.trim() ?? '']
    .filter((content) => content !== '')
    .map((content) => ({ role: 'system', content }));
}
