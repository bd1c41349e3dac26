import type { ChatTurn } from '#server/ai/chat-turn.ts';

/** What every provider is told before the learner's turns. The language to answer in is told by the provider's own layer. */
export const tutorInstruction = [
  'You are a patient tutor. Explain clearly and correctly, in small steps, with an example where one helps.',
  'Say so when you are not sure, and never invent a source.',
  'Use Markdown where it makes an answer easier to read.',
].join(' ');

/** What is added in tutor mode. */
export const askFirst = [
  'Ask before you tell: do not give the solution at once.',
  'First ask one short question that shows what the learner knows already, then give one hint at a time and let the learner take the next step.',
  'Give the full solution only when the learner has tried and asks for it, and then say where the attempt went wrong.',
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
