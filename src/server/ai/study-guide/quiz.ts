import type { Question, Topic } from '#content/study-guide/topic.ts';
import type { ChatTurn } from '../chat-turn.ts';
import { pressed } from './asks.ts';
import { findTopics } from './find.ts';
import { letter, questionMarkdown, solved } from './render.ts';
import { questions, topics } from './topics.ts';
import { plain, wordsOf } from './words.ts';

/** A question with its topic. */
export type Posed = (typeof questions)[number];

const rightMark = '**Right.**';
const wrongMark = '**Not quite.**';

/** Does the learner ask for questions? */
export function asksForQuiz(text: string): boolean {
  if (pressed(text) === 'quiz') return true;
  return /\bquiz\b|\b(?:test|ask|examine) me\b|\b(?:give|send) me (?:an? |some |another )?(?:exercises?|questions?|tests?)\b|\blet(?:'s| us) practi[sc]e\b|^practi[sc]e\b|\bi want to practi[sc]e\b|^(?:next|another)(?: question)?$/.test(
    plain(text).replace(/[.!]$/, ''),
  );
}

/** Starts or goes on with a quiz: on the subject that is named, on the topic explained last (“on this”), or on anything. */
export function poseQuestion(text: string, history: readonly ChatTurn[]): string {
  const subject = subjectOf(text, history);
  const next = subject ? questionOn(subject, history) : nextQuestion(history, undefined);
  const about = subject
    ? `A question on **${subject.title}**.`
    : 'Here is a question. Say **stop** when you have had enough.';
  return `${about}\n\n${questionMarkdown(next.question)}`;
}

/** The question that the last answer of the guide ended with, if it did. */
export function pendingQuestion(history: readonly ChatTurn[]): Posed | undefined {
  const last = history.findLast((turn) => turn.role !== 'system');
  return last?.role === 'assistant' ? questionIn(last.content) : undefined;
}

function questionIn(answer: string): Posed | undefined {
  const at = answer.lastIndexOf('**Question:** ');
  return at < 0 ? undefined : questions.find(({ question }) => answer.slice(at).includes(question.ask));
}

/** Ends the quiz, with the score. */
export function endQuiz(history: readonly ChatTurn[]): string {
  const { right, all } = scoreOf(history);
  const score = all ? ` You had ${right} of ${all} right.` : '';
  return `That is the end of the quiz.${score} Say **quiz me** to go on, or ask about anything you found hard.`;
}

/** Shows the answer without counting it, and goes on. */
export function skipQuestion(posed: Posed, history: readonly ChatTurn[]): string {
  return `The answer is: ${solved(posed.question)}\n\n${posed.question.why}\n\n${questionMarkdown(nextQuestion(history, runningSubject(history)).question)}`;
}

/** Marks the learner's answer to a question, says why, and asks the next one. */
export function markAnswer(posed: Posed, text: string, history: readonly ChatTurn[]): string {
  const { right, verdict } = marked(posed, text);
  const before = scoreOf(history);
  const score = `Score: ${before.right + (right ? 1 : 0)} of ${before.all + 1}.`;
  const next = nextQuestion(history, runningSubject(history));
  return `${verdict}\n\n${posed.question.why} ${score}\n\n${questionMarkdown(next.question)}`;
}

/** Is the learner's answer right, and what is said of it. */
export function marked({ question }: Posed, text: string): { right: boolean; verdict: string } {
  const right = isRight(question, text);
  return { right, verdict: `${right ? rightMark : `${wrongMark} It is:`} ${solved(question)}` };
}

/** Is this an accepted answer: the words, the letter of the choice, or the whole sentence with the gap filled? */
export function isRight(question: Question, text: string): boolean {
  const given = normal(text);
  if (!given && !text.trim()) return false;
  const { options = [] } = question;
  const chosen = /^\(?([a-e])\)?[.):]?$/.exec(plain(text))?.[1];
  const byLetter = chosen === undefined ? undefined : options.find((_, at) => letter(at) === chosen);
  // A letter that is itself a choice (“a”, “b”) is read as that word.
  if (byLetter !== undefined && !options.some((option) => plain(option) === chosen))
    return question.answers.includes(byLetter);
  const accepted = question.answers.map(normal);
  if (accepted.includes(given) || question.answers.some((answer) => plain(answer) === plain(text))) return true;
  const sentence = question.ask.replace(/\s*\([^()]*\)/g, '');
  if (question.answers.some((answer) => normal(sentence.replace('___', answer)) === given)) return true;
  const named = options.filter((option) => option.length > 2 && ` ${given} `.includes(` ${normal(option)} `));
  const longest = named.toSorted((one, other) => other.length - one.length)[0];
  return (
    longest !== undefined && named.every((option) => longest.includes(option)) && accepted.includes(normal(longest))
  );
}

/** Lower case, short forms written out, no punctuation. */
function normal(text: string): string {
  const written = plain(text)
    .replace(/\bcan't\b/g, 'cannot')
    .replace(/\bcan not\b/g, 'cannot')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/\b(i|you|we|they)'ve\b/g, '$1 have')
    .replace(/\b(i|you|he|she|we|they)'ll\b/g, '$1 will')
    .replace(/\bi'm\b/g, 'i am');
  return wordsOf(written).join(' ');
}

/** The topic that a text names, or with “this” the one explained last. */
function subjectOf(text: string, history: readonly ChatTurn[]): Topic | undefined {
  if (pressed(text) === 'quiz') return lastTopic(history);
  if (/\b(?:this|it|that)\b/.test(plain(text)) || !/\bon\b|\babout\b|\bpractise\b|\bpractice\b/.test(plain(text))) {
    return /\b(?:this|it|that)\b/.test(plain(text)) ? lastTopic(history) : undefined;
  }
  const named = plain(text).replace(/^.*?\b(?:on|about|practi[sc]e)\b/, '');
  const [best] = findTopics(named);
  return best?.sure ? best.topic : undefined;
}

/** The topic that was talked about last: that the guide explained or asked about, or that another provider was asked for. */
export function lastTopic(history: readonly ChatTurn[]): Topic | undefined {
  for (const turn of history.toReversed()) {
    const found = turn.role === 'assistant' ? topicTold(turn.content) : topicAskedFor(turn);
    if (found) return found;
  }
  return undefined;
}

function topicTold(answer: string): Topic | undefined {
  return (
    topics.find(({ title }) => answer.includes(`## ${title}\n`)) ??
    topics.find(({ title }) => answer.includes(`**${title}**`)) ??
    questionIn(answer)?.topic
  );
}

function topicAskedFor({ role, content }: ChatTurn): Topic | undefined {
  if (role !== 'user' || pressed(content) || asksForQuiz(content)) return undefined;
  const [best] = findTopics(content);
  return best?.sure ? best.topic : undefined;
}

/** The subject of the quiz that is going on: that of the last time it was asked for. */
function runningSubject(history: readonly ChatTurn[]): Topic | undefined {
  const at = history.findLastIndex((turn) => turn.role === 'user' && asksForQuiz(turn.content));
  return at < 0 ? undefined : subjectOf(history[at]?.content ?? '', history.slice(0, at));
}

/** The first question that was not asked in this conversation: of the subject, then of the guide; when all were, from the start. */
function nextQuestion(history: readonly ChatTurn[], subject: Topic | undefined): Posed {
  const fresh = notAsked(history);
  return fresh.find(({ topic }) => topic === subject) ?? fresh[0] ?? (questions[0] as Posed);
}

/** A question about this topic: one that was not asked in this conversation, or else its first one. */
export function questionOn(topic: Topic, history: readonly ChatTurn[]): Posed {
  const about = (posed: Posed) => posed.topic === topic;
  return notAsked(history).find(about) ?? (questions.find(about) as Posed);
}

function notAsked(history: readonly ChatTurn[]): Posed[] {
  const said = history
    .filter((turn) => turn.role === 'assistant')
    .map((turn) => turn.content)
    .join('\n');
  return questions.filter(({ question }) => !said.includes(question.ask));
}

function scoreOf(history: readonly ChatTurn[]): { right: number; all: number } {
  const marks = history.filter((turn) => turn.role === 'assistant');
  const right = marks.filter((turn) => turn.content.includes(rightMark)).length;
  return { right, all: right + marks.filter((turn) => turn.content.includes(wrongMark)).length };
}
