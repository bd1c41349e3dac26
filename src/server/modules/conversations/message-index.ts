import type { Db } from '#server/db/database.ts';
import { indexTexts } from '#server/search/index-source.ts';
import { messageText } from '#server/search/kinds/message.ts';

/** Makes messages findable, in the transaction that stores their words. */
export async function indexMessages(tx: Db, messages: readonly Parameters<typeof messageText>[0][]): Promise<void> {
  const texts = messages.filter(({ content }) => content.trim() !== '').map(messageText);
  if (texts.length > 0) await indexTexts(tx, texts, new Date());
}
