import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';

/** What harper says about a text, in plain data. */
export interface Lint {
  rule: string;
  kind: string;
  start: number;
  end: number;
  message: string;
  /** What would stand in the place of `start` to `end`. */
  suggestions: readonly string[];
}

export type Lints = (text: string) => Promise<Lint[]>;

/** Style and taste, not mistakes. */
const droppedKinds = new Set(['Style', 'Enhancement', 'Readability', 'Redundancy', 'Formatting', 'Regionalism']);
/** The first three as english.md §2b measured; the others were wrong more often than right on 53,000 words of edited news. */
const droppedRules = new Set([
  'OxfordComma',
  'UseEllipsisCharacter',
  'DisjointPrefixes',
  'ComplainAsNoun',
  'FindOut',
  'MassNouns',
  'OkToOkay',
  'OrthographicConsistency',
  'PronounKnew',
  'TheLastDays',
  'ThereToTheir',
  'UpdatePlaceNames',
]);
/** We know misspelt words ourselves, and what they may have been; harper takes up to 0.2 s to guess, and 3.5 s for its first guess. */
const spellCheck = 'SpellCheck';
/** What harper's numbers for kinds of suggestions mean: replace, remove, insert after. */
const [remove, insertAfter] = [1, 2];

/** Loads the grammar checker: about three seconds and 350 MB, once for each process. */
export async function loadHarper(): Promise<Lints> {
  const linter = new LocalLinter({ binary, dialect: Dialect.American });
  await linter.setup();
  const off = [...droppedRules, spellCheck].map((rule) => [rule, false] as const);
  await linter.setLintConfig({ ...(await linter.getLintConfig()), ...Object.fromEntries(off) });
  return async (text) => {
    const found: Lint[] = [];
    for (const [rule, lints] of Object.entries(await linter.organizedLints(text, { language: 'plaintext' }))) {
      for (const lint of lints) {
        const { start, end } = lint.span();
        const kind = lint.lint_kind();
        const original = lint.get_problem_text();
        const suggestions = lint.suggestions().map((one) => {
          const replacement = one.get_replacement_text();
          if (one.kind() === remove) return '';
          return one.kind() === insertAfter ? original + replacement : replacement;
        });
        // Places are trusted only where they hold what harper says is there.
        if (!droppedKinds.has(kind) && text.slice(start, end) === original)
          found.push({ rule, kind, start, end, message: lint.message(), suggestions });
        lint.free();
      }
    }
    // The checker goes through its rules in no fixed order.
    return found.sort((one, other) => one.start - other.start || (one.rule < other.rule ? -1 : 1));
  };
}
