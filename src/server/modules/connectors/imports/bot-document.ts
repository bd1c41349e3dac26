import { createHash } from 'node:crypto';
import { storable } from '#server/platform/storable-text.ts';
import type { Contact, Entry } from '../data/xenioo-conversations.ts';

/** The same conversation of the same bot is the same document of a person. */
export const documentId = (userId: string, host: string, contactId: string): string =>
  createHash('sha256').update(`xenioo/${userId}/${host}/${contactId}`).digest('base64url');

/** Whom the bot has talked to, and where. */
export function titleOf({ id, name, channel }: Contact): string {
  const who = name || id;
  return storable(channel === '' ? who : `${who} (${channel})`).slice(0, 200);
}

/** Words of strangers in one line, so that they make no heading and no list of their own. */
const oneLine = (text: string): string => storable(text).replace(/\s+/g, ' ').trim();

/** `2026-10-14 09:30 UTC`; what cannot be read is as it came. */
function momentOf(at: string): string {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return oneLine(at).slice(0, 40);
  return `${instant.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A conversation as a Markdown document. */
export function documentOf(bot: string, contact: Contact, entries: readonly Entry[]): Buffer {
  const user = oneLine(contact.name) || 'User';
  const said = entries.map(({ at, ofUser, text }) => {
    const who = `**${ofUser ? user : oneLine(bot)}**`;
    return `${at === null ? who : `${who}, ${momentOf(at)}`}\n\n${storable(text)}`;
  });
  return Buffer.from([`# ${oneLine(titleOf(contact))}`, ...said, ''].join('\n\n'));
}
