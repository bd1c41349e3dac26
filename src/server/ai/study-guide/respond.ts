import type { ChatTurn } from '../chat-turn.ts';
import { aboutTheApp, connecting, menu, smallTalk } from './about.ts';
import { pressed } from './asks.ts';
import { checkedSentence, slipsIn } from './check-sentence.ts';
import { findTopics, type Hit } from './find.ts';
import {
  asksForQuiz,
  endQuiz,
  isRight,
  lastTopic,
  markAnswer,
  pendingQuestion,
  poseQuestion,
  skipQuestion,
} from './quiz.ts';
import { list, plainTopicMarkdown, solved, topicMarkdown } from './render.ts';
import { topics } from './topics.ts';
import { askBefore, explainAfter, isBefore, isTutor } from './tutor.ts';
import { verbAnswer } from './verb-forms.ts';
import { plain, wordsOf } from './words.ts';

/** The sentence by which the guide's first answer says what it is; it is not repeated in the same conversation. */
export const notice =
  'I am the **study guide**: a built-in English reference, **not a language model**. I look up grammar and usage; I cannot hold a free conversation.';
const noticeInPersian =
  'این یک راهنمای دستور زبان به زبان انگلیسی است، نه یک مدل زبانی. پرسش خود را به انگلیسی بنویسید.';

/** The guide's whole answer, as Markdown, to the last turn. It follows from the turns alone. */
export function respond(turns: readonly ChatTurn[], userLanguage?: string): string {
  const at = turns.findLastIndex((turn) => turn.role === 'user');
  const text = turns[at]?.content ?? '';
  const history = turns.slice(0, Math.max(0, at));
  const answer = answerTo(text, history, isTutor(turns));
  if (history.some((turn) => turn.role === 'assistant' && turn.content.includes(notice))) return answer;
  const persian = /^fa\b/i.test(userLanguage ?? '') ? `\n\n${noticeInPersian}` : '';
  return `${notice}${persian}\n\n${answer}`;
}

function answerTo(text: string, history: readonly ChatTurn[], tutor: boolean): string {
  return (
    afterAnswer(text, history) ??
    inQuiz(text, history) ??
    smallTalk(text) ??
    aboutTheApp(text) ??
    quiz(text, history) ??
    verbAnswer(text) ??
    moreExamples(text, history) ??
    checkedSentence(text) ??
    explained(text, history, tutor) ??
    unknown(text)
  );
}

/** What a learner asks for with a button below an answer. */
function afterAnswer(text: string, history: readonly ChatTurn[]): string | undefined {
  const ask = pressed(text);
  if (ask === 'quiz') return poseQuestion(text, history);
  if (ask !== 'simpler') return undefined;
  const topic = lastTopic(history);
  if (topic) return plainTopicMarkdown(topic, history);
  return `There is none of my topics in this conversation yet that I could explain more simply.\n\n${menu()}`;
}

function inQuiz(text: string, history: readonly ChatTurn[]): string | undefined {
  const posed = pendingQuestion(history);
  if (!posed) return undefined;
  const before = isBefore(posed, history);
  const mark = () => (before ? explainAfter(posed, text) : markAnswer(posed, text, history));
  const said = plain(text).replace(/[.!]+$/, '');
  if (
    /^(?:please )?(?:stop|end|quit|enough|no more|finish|exit)(?: (?:it|the quiz|quiz|now|please|thanks|thank you))?$/.test(
      said,
    )
  )
    return endQuiz(history);
  if (
    /^(?:i (?:do not|don't) know|(?:i have )?no idea|skip(?: it)?|pass|dunno|next(?: question)?|show (?:me )?the answer|\?+|idk)$/.test(
      said,
    )
  )
    return before ? explainAfter(posed, undefined) : skipQuestion(posed, history);
  if (isRight(posed.question, text)) return mark();
  const asksSomething =
    asksForQuiz(text) ||
    (/^(?:what|why|when|how|explain|can you|could you|tell me|i do not understand|i don't understand)\b/.test(said) &&
      wordsOf(text).length > 1) ||
    (said.endsWith('?') && wordsOf(text).length > 3);
  if (/^why\b|^(?:please )?explain(?: (?:it|this|that|why))?$|^i (?:do not|don't) understand/.test(said))
    return topicMarkdown(posed.topic);
  return asksSomething ? undefined : mark();
}

function quiz(text: string, history: readonly ChatTurn[]): string | undefined {
  return asksForQuiz(text) ? poseQuestion(text, history) : undefined;
}

function moreExamples(text: string, history: readonly ChatTurn[]): string | undefined {
  if (
    !/^(?:(?:can you |could you |please )*(?:give|show|tell) me |i (?:want|need) )?(?:(?:some|a few|an|one|two|three)\s)?(?:more |another |other )?examples?(?: please)?[?.!]*$/.test(
      plain(text),
    )
  )
    return undefined;
  const topic = lastTopic(history);
  if (!topic) return undefined;
  return `More examples for **${topic.title}**:\n\n${list([...topic.examples.map((example) => `*${example}*`), ...topic.questions.map((question) => `${solved(question)}`), `*${topic.mistake.right}*`])}`;
}

function explained(text: string, history: readonly ChatTurn[], tutor: boolean): string | undefined {
  const [best, ...others] = findTopics(text);
  if (!best?.sure) return undefined;
  const question = tutor ? askBefore(best.topic, history) : undefined;
  if (question) return question;
  const near = others.filter((hit) => hit.sure && hit.score > best.score * 0.4).slice(0, 2);
  return topicMarkdown(
    best.topic,
    near.map((hit) => hit.topic),
  );
}

function unknown(text: string): string {
  if (!wordsOf(text).length) return `I can read only English. Ask me in English, in your own words.\n\n${menu()}`;
  const parts = [];
  const slip = slipsIn(text);
  if (slip) parts.push(slip);
  const meaning =
    /\bwhat (?:does|is the meaning of) .{1,40}(?: mean\b|\?|$)|\bmeaning of\b|\bdefine\b|\btranslate\b|\bsynonyms? (?:of|for)\b/.test(
      plain(text),
    );
  parts.push(
    meaning
      ? 'I am not a dictionary, so I cannot give the meaning of that word.'
      : 'I do not know the answer to that: it is not in my topics.',
  );
  const nearest = suggestions(findTopics(text));
  parts.push(
    `${nearest.near ? 'The nearest topics that I have:' : 'Topics that many learners ask for:'}\n\n${list(nearest.titles.map((title) => `*${title}*`))}`,
    connecting,
  );
  return parts.join('\n\n');
}

function suggestions(hits: readonly Hit[]): { near: boolean; titles: string[] } {
  if (hits.length) return { near: true, titles: hits.slice(0, 3).map((hit) => hit.topic.title) };
  const asked = ['present-perfect-or-past-simple', 'articles-the', 'gerund-or-infinitive'];
  return { near: false, titles: topics.filter((topic) => asked.includes(topic.id)).map((topic) => topic.title) };
}
