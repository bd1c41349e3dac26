import { membersOf } from '#tokens/dialects/dialect.ts';

/** Carousels hold cards, which hold buttons. */
const deepest = 8;
const longest = 100_000;

/** The members of a part, with their names in small letters. */
const partOf = (given: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(membersOf(given)).map(([name, value]) => [name.toLowerCase(), value]));

interface Line {
  text: string;
  /** It can be chosen: a button, a quick reply. */
  choice: boolean;
}

function linesOf(parts: unknown, depth = 0): Line[] {
  if (!Array.isArray(parts) || depth > deepest) return [];
  return parts.flatMap((given): Line[] => {
    const { text, command, parts: inner } = partOf(given);
    const said = typeof text === 'string' ? text.trim() : '';
    const own = said === '' ? [] : [{ text: said, choice: typeof command === 'string' && command !== '' }];
    return [...own, ...linesOf(inner, depth + 1)];
  });
}

/** What parts of a chat say, as Markdown: a paragraph each, and what can be chosen as a list. Pictures and delays say nothing. */
export function textOfParts(parts: unknown): string {
  let text = '';
  let listed = false;
  for (const { text: said, choice } of linesOf(parts)) {
    if (text !== '') text += choice && listed ? '\n' : '\n\n';
    text += choice ? `- ${said.replace(/\s+/g, ' ')}` : said;
    listed = choice;
    if (text.length > longest) return text.slice(0, longest);
  }
  return text;
}
