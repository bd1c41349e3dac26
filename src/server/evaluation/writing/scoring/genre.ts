import { baseOfPast } from '../lexicon/verb-forms.ts';
import type { AnnotatedText } from '../text/annotated-text.ts';

/** What a kind of text has to have, and what to do where it has not. */
interface Need {
  advice: string;
  met(annotated: AnnotatedText): boolean;
}

const greetings = /^\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|to whom)\b/i;
const closings =
  /\b(?:regards|sincerely|faithfully|love|cheers|bye|goodbye|see you|take care|thanks|thank you|yours|kisses|hugs|wishes|write (?:back|soon)|hope to hear|looking forward|soon|later|truly|all the best|all my best|best|warmly|cordially|respectfully|have a (?:good|great|lovely|nice)|until then|speak (?:to you )?soon|many thanks|ciao|xx+)\b/i;
const opinions =
  /\b(?:i (?:\w+ )?(?:think|believe|feel|agree|disagree|would say|prefer|suppose)|in my (?:opinion|view)|personally|as i see it|should)\b/i;
const verdicts =
  /\b(?:recommend|worth|must[- ]see|disappoint\w*|enjoy\w*|best|worst|love[ds]?|great|boring|liked?|excellent|poor)\b/i;

const greeting: Need = {
  advice: 'Begin with a greeting, such as “Hi Sam,” or “Dear Ms Lee,”.',
  met: ({ text }) => greetings.test(text),
};
const closing: Need = {
  advice: 'End with a closing, such as “See you soon,” or “Best regards,”, and your name.',
  met: ({ text }) => closings.test(text.trimEnd().split('\n').slice(-3).join(' ').slice(-160)),
};
const opinion: Need = {
  advice: 'Say plainly what you think: “I think …”, “In my opinion …”.',
  met: ({ text }) => opinions.test(text),
};
const verdict: Need = {
  advice: 'Say whether you recommend it, and to whom.',
  met: ({ text }) => verdicts.test(text),
};
const past: Need = {
  advice: 'Tell what happened in the past tense.',
  met: ({ words }) =>
    words.filter(({ lower, lemma }) => baseOfPast(lower, lemma) !== undefined || lower === 'was').length >= 2,
};
const question: Need = {
  advice: 'The task wants you to ask something: write a question with a question mark.',
  met: ({ text }) => text.includes('?'),
};

const needs: Readonly<Record<string, readonly Need[]>> = {
  message: [greeting],
  email: [greeting, closing],
  letter: [greeting, closing],
  opinion: [opinion],
  review: [verdict],
  story: [past],
};

interface GenreJudgement {
  /** Share of what the kind of text needs, 1 where it needs nothing. */
  met: number;
  advice: string | undefined;
}

/** How far a text is of the kind that a task wants. A prompt that says “ask” wants a question, too. */
export function judgeGenre(
  annotated: AnnotatedText,
  { genre, prompt }: { genre: string; prompt: string },
): GenreJudgement {
  const wanted = [...(needs[genre] ?? []), ...(/\bask\b/i.test(prompt) ? [question] : [])];
  const missed = wanted.filter((need) => !need.met(annotated));
  return { met: wanted.length === 0 ? 1 : 1 - missed.length / wanted.length, advice: missed[0]?.advice };
}
