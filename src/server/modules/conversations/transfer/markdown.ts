import type { MessageRow } from '../messages.repository.ts';

const names = { user: 'You', assistant: 'Assistant', system: 'Instruction' } as const;

/** A message as Markdown, after what came before it; the part that goes on with an answer follows its text without a break. */
export function markdownOf(message: MessageRow): string {
  const sources = (message.citations ?? []).map(({ n, title, quote }) => {
    const quoted = quote.trim() === '' ? '' : `: “${quote.replaceAll(/\s+/g, ' ').trim()}”`;
    return `\n> [${n}] ${title}${quoted}`;
  });
  const text = message.content + (sources.length > 0 ? `\n${sources.join('')}` : '');
  if (message.continuesParent) return text;
  const by = [message.provider, message.model].filter(Boolean).join(', ');
  const at = message.createdAt.toISOString().replace('T', ' ').slice(0, 16);
  return `\n\n## ${names[message.role]}\n\n*${at} UTC${by && message.role === 'assistant' ? ` · ${by}` : ''}*\n\n${text}`;
}
