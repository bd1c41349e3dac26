import type { Lint } from './harper.ts';

interface Said {
  rule: string;
  explanation: string;
  confidence: number;
}

/** The commonest rules of the checker, in words for learners. */
const byRule: Readonly<Record<string, Said>> = {
  AnA: {
    rule: 'a-or-an',
    explanation: 'Say “an” before a vowel sound and “a” before any other.',
    confidence: 0.95,
  },
  CapitalizePersonalPronouns: {
    rule: 'capital-i',
    explanation: '“I” is always a capital letter.',
    confidence: 0.98,
  },
  SentenceCapitalization: {
    rule: 'sentence-capital',
    explanation: 'A sentence begins with a capital letter.',
    confidence: 0.96,
  },
  PronounVerbAgreement: {
    rule: 'agreement',
    explanation: 'The verb has to fit its subject: he goes, they go.',
    confidence: 0.85,
  },
  ItsContraction: {
    rule: 'its-or-it-s',
    explanation: '“It’s” is short for “it is”; “its” says whose it is.',
    confidence: 0.88,
  },
  RegularIrregulars: {
    rule: 'irregular-form',
    explanation: 'This word is irregular and has a form of its own.',
    confidence: 0.9,
  },
  RepeatedWords: {
    rule: 'repeated-word',
    explanation: 'The same word stands here twice.',
    confidence: 0.9,
  },
};

/** How often a first proposal of a kind was right on sentences of learners, roughly (english.md §2b). */
const byKind: Readonly<Record<string, number>> = {
  Capitalization: 0.85,
  Agreement: 0.75,
  Grammar: 0.75,
  Spelling: 0.7,
  Punctuation: 0.6,
  Repetition: 0.7,
  BoundaryError: 0.6,
  Eggcorn: 0.6,
  Malapropism: 0.6,
  Usage: 0.6,
  WordChoice: 0.55,
  Miscellaneous: 0.5,
  Typo: 0.5,
};
const grammatical = new Set([
  'Agreement',
  'Grammar',
  'Usage',
  'WordChoice',
  'Miscellaneous',
  'Malapropism',
  'Nonstandard',
]);

/** What is said of a lint, and how sure it is. */
export function explain({ rule, kind, message }: Lint): Said {
  return (
    byRule[rule] ?? {
      rule: rule.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase(),
      explanation: message.replaceAll(/`([^`]*)`/g, '“$1”').trim(),
      confidence: byKind[kind] ?? 0.5,
    }
  );
}

/** Does a lint of this kind count as grammar when a text is judged? Capitals, commas and typing slips are conventions. */
export const isGrammatical = (kind: string): boolean => grammatical.has(kind);
