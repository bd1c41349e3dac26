import { AppError } from '#server/platform/app-error.ts';
import type { ChatTurn, TurnImage } from './chat-turn.ts';

/** Does the question itself have images? A model that takes none cannot answer it then. */
export const asksAboutImages = (turns: readonly ChatTurn[]): boolean => (turns.at(-1)?.images?.length ?? 0) > 0;

/** The turns for a model that takes no images: of earlier ones it is told what they showed. */
export function inWords(turns: readonly ChatTurn[]): ChatTurn[] {
  return turns.map(({ images = [], ...turn }) =>
    images.length === 0 ? turn : { ...turn, content: [turn.content, ...images.map(told)].join('\n\n') },
  );
}

/** An image in words. */
export const told = ({ alt }: TurnImage): string => (alt === '' ? '[An image]' : `[An image: ${alt}]`);

/** What a learner is told whose model takes no images; `name` is the provider's, undefined where none of them does. */
export function takesNoImages(name: string | undefined, model?: string): AppError {
  const who = name === undefined ? 'No model here' : model === undefined ? name : `${name}'s model ${model}`;
  const message =
    name === undefined
      ? 'No model here takes images. Send the question without them.'
      : `${who} takes no images. Choose another model, or send the question without them.`;
  return new AppError('validation_error', message, { issues: [{ path: 'body.images', message }] });
}

/** Families of models that see, by the names under which servers of many models offer them. */
const seeing =
  /vision|llava|bakllava|moondream|minicpm-?v|pixtral|qwen[\d.]*-?vl|[-_/:]vl(?:$|[-_:])|internvl|cogvlm|gemma-?3(?!.*(?:270m|:1b|-1b))|gemma-?4|llama-?4|llama3\.2-vision|mistral-small-?3\.[12]|phi-?[34][\w.]*(?:vision|multimodal)|gpt-4o|gpt-4\.1|gpt-[5-9]|claude-(?:3|[a-z]+-[4-9])|gemini/i;

/** Does a model take images, as far as its name tells? Where a server says it itself, that counts. */
export const seesByName = (id: string): boolean => seeing.test(id);
