import { beginning, plainText } from './plain-text.ts';

/** What a conversation is called before anything was said in it. */
export const untitled = 'New conversation';

const maxWords = 6;
const maxLength = 60;

/**
 * Names a conversation by its first message: the first sentence that says something, without markdown, at most
 * six words and 60 characters, starting with a capital letter.
 */
export function titleFrom(message: string): string {
  const text = plainText(message);
  const sentences = text.split(/(?<=[.!?。！？؟])\s+/u);
  const telling = sentences.find((sentence) => sentence.split(' ').length > 2) ?? text;
  const words = telling.split(' ');
  const short = beginning(words.slice(0, maxWords).join(' '), maxLength);
  const title = short.replace(/[\s.,;:!?。！？؟،…]+$/u, '');
  if (title === '') return untitled;
  const cut = words.length > maxWords || short.endsWith('…');
  return title.charAt(0).toLocaleUpperCase() + title.slice(1) + (cut ? '…' : '');
}
