import type { ExportedImage } from '#contract/conversation-transfer.ts';
import type { MessageRow } from '../messages.repository.ts';

const names = { user: 'You', assistant: 'Assistant', system: 'Instruction' } as const;

/** A message as Markdown, after what came before it; the part that goes on with an answer follows its text without a break. */
export function markdownOf(message: MessageRow, images: readonly ExportedImage[]): string {
  const sources = (message.citations ?? []).map(({ n, title, quote }) => {
    const quoted = quote.trim() === '' ? '' : `: “${quote.replaceAll(/\s+/g, ' ').trim()}”`;
    return `\n> [${n}] ${title}${quoted}`;
  });
  // In the file itself, since an address of this server opens nothing without its session.
  const shown = images.map(
    ({ alt, media_type, data }) =>
      `\n\n![${alt.replaceAll(/[\\[\]]/g, '\\$&').replaceAll(/\s+/g, ' ')}](data:${media_type};base64,${data})`,
  );
  const titles = (message.attachments ?? []).map(({ title }) => `*${literal(title)}*`);
  const enclosed = titles.length > 0 ? `\n\nDocuments: ${titles.join(', ')}` : '';
  const text = message.content + shown.join('') + enclosed + (sources.length > 0 ? `\n${sources.join('')}` : '');
  if (message.continuesParent) return text;
  const by = [message.provider, message.model].filter(Boolean).join(', ');
  const at = message.createdAt.toISOString().replace('T', ' ').slice(0, 16);
  return `\n\n## ${names[message.role]}\n\n*${at} UTC${by && message.role === 'assistant' ? ` · ${by}` : ''}*\n\n${text}`;
}

/** A title as text of one line, whatever Markdown would make of it. */
function literal(title: string): string {
  return title.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>&~]/g, '\\$&');
}
