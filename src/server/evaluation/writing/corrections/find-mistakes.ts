import { irregularVerb } from '#content/study-guide/irregular-verbs.ts';
import type { AnnotatedText } from '../text/annotated-text.ts';
import { explain, isGrammatical } from './explanations.ts';
import type { Finding } from './finding.ts';
import type { Lint } from './harper.ts';
import { misspeltWords } from './misspelt.ts';
import { learnerRules } from './rules/index.ts';
import { spellingFinding } from './spelling.ts';

/** The rules of the checker about the letters of one word: the dictionary and the ranking of spellings decide there. */
const spellingRules = new Set(['SpellCheck', 'SplitWords']);

/** So many places get proposals: the first are enough for the corrections that are shown. */
const mostRanked = 40;

const covers = (lint: Lint, token: { start: number; end: number }) =>
  lint.start === token.start && lint.end === token.end;

const auxiliaries = /^(?:have|has|had|having|'ve|be|been|being|is|are|was|were|get|got)$/i;

/** Of “swum” and “swam” the past first, but after “have” and “be” the participle; the checker has no order of its own. */
function pastFirst(forms: readonly string[], before: string): string[] {
  const wantsParticiple = auxiliaries.test(before);
  const place = (form: string) => {
    const verb = irregularVerb(form.toLowerCase());
    return (wantsParticiple ? verb?.participle : verb?.past)?.includes(form.toLowerCase()) ? 0 : 1;
  };
  return [...forms].sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}

/** Everything that may be put right in a text: our rules, harper's, and misspelt words. In no order, overlaps included. */
export function findMistakes(annotated: AnnotatedText, lints: readonly Lint[]): Finding[] {
  const { text, sentences } = annotated;
  // A wrong past form such as “swimmed” is irregular, not misspelt.
  const irregular = lints.filter(({ rule }) => rule === 'RegularIrregulars');
  const misspelt = misspeltWords(annotated).filter(({ token }) => !irregular.some((lint) => covers(lint, token)));
  const spellings = misspelt.slice(0, mostRanked).map(({ token, sentence }) =>
    spellingFinding(
      sentence,
      token,
      text,
      lints.filter((lint) => spellingRules.has(lint.rule) && covers(lint, token)),
    ),
  );
  const ours = sentences.flatMap((sentence) => learnerRules.flatMap((rule) => rule(sentence)));
  // What a rule says about a word that is none is guesswork.
  const isGuess = ({ start, end }: { start: number; end: number }) =>
    misspelt.some(({ token }) => token.start < end && start < token.end);
  const theirs = lints.filter((lint) => !spellingRules.has(lint.rule) && !isGuess(lint)).flatMap(fromLint);
  return [...spellings, ...ours, ...theirs].map((found) => ({
    ...found,
    // Exactly as it stands, also where spaces are doubled.
    original: text.slice(found.start, found.end),
  }));

  function fromLint(lint: Lint): Finding[] {
    const original = text.slice(lint.start, lint.end);
    const before = /([\w']+)\s+$/.exec(text.slice(Math.max(0, lint.start - 30), lint.start))?.[1] ?? '';
    const offered = lint.rule === 'RegularIrregulars' ? pastFirst(lint.suggestions, before) : lint.suggestions;
    const suggestions = offered.filter((suggestion) => suggestion !== original).slice(0, 3);
    if (suggestions.length === 0) return [];
    return [
      {
        start: lint.start,
        end: lint.end,
        original,
        suggestions,
        ...explain(lint),
        kind: isGrammatical(lint.kind) ? 'grammar' : 'mechanics',
      },
    ];
  }
}
