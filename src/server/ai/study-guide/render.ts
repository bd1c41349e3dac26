import { plainly } from '#content/study-guide/plainly.ts';
import type { Question, Topic } from '#content/study-guide/topic.ts';
import type { ChatTurn } from '../chat-turn.ts';

/** A topic as Markdown. */
export function topicMarkdown(topic: Topic, seeAlso: readonly Topic[] = []): string {
  const parts = [`## ${topic.title}`, topic.text];
  if (topic.rules.length) parts.push(list(topic.rules));
  if (topic.table) parts.push(table(topic.table));
  parts.push(`**Examples**\n\n${list(topic.examples.map((example) => `*${example}*`))}`);
  const { wrong, right, why } = topic.mistake;
  parts.push(`**A common mistake**\n\n- Not: ~~${wrong}~~\n- But: **${right}**\n\n${why}`);
  const others = seeAlso.length ? ` See also: ${seeAlso.map((other) => `*${other.title}*`).join(', ')}.` : '';
  parts.push(`Level ${topic.level}. Say **quiz me on this** to practise.${others}`);
  return parts.join('\n\n');
}

/** A topic in everyday words, with one of its examples: another one each time that it is told. */
export function plainTopicMarkdown(topic: Topic, history: readonly ChatTurn[]): string {
  const plain = plainly[topic.id] ?? topic.text;
  const told = history.filter(({ role, content }) => role === 'assistant' && content.includes(plain)).length;
  const example = topic.examples[told % topic.examples.length];
  return `## ${topic.title}\n\n${plain}\n\nFor example: *${example}*\n\nSay **quiz me on this** to practise.`;
}

/** A question as Markdown; `ask` stands in it word for word, so that it is recognised in the history. */
export function questionMarkdown(question: Question): string {
  const options = question.options?.map((option, at) => `${letter(at)}) ${option}`).join('   ');
  return `**Question:** ${question.ask}${options ? `\n\n${options}` : '\n\nWrite the missing words.'}`;
}

/** The sentence of a question with the first accepted answer in its gap. */
export function solved(question: Question): string {
  const sentence = question.ask.replace(/\s*\((?:[^()]*)\)/g, '');
  return sentence.includes('___')
    ? sentence.replace('___', `**${question.answers[0]}**`)
    : `**${question.answers[0]}**`;
}

export const letter = (at: number): string => String.fromCharCode(97 + at);

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}
