import type { AnnotatedText } from '../text/annotated-text.ts';

/** What joins ideas, by what it does. */
const byFunction: Readonly<Record<string, string>> = {
  adding: 'and|also|too|besides|moreover|furthermore|in addition|as well as|not only|as well|what is more',
  contrasting:
    'but|however|although|though|even though|whereas|while|on the other hand|in contrast|nevertheless|despite|in spite of|instead|yet|on the contrary|unlike',
  reasons: 'because|since|as|due to|because of|owing to|the reason',
  results: 'so|therefore|as a result|consequently|thus|that is why|for this reason|so that|in order to',
  time: 'then|after|before|when|while|until|as soon as|first|firstly|second|secondly|third|thirdly|next|finally|later|afterwards|meanwhile|at first|in the end|after that|once|eventually|during',
  examples: 'for example|for instance|such as|like|including|especially|in particular|in fact',
  conditions: 'if|unless|even if|as long as|otherwise|provided that|in case',
  summing: 'in conclusion|to sum up|in short|overall|all in all|to conclude|in general|in my opinion|on the whole',
};

const phrases = Object.entries(byFunction).flatMap(([does, list]) =>
  list.split('|').map((phrase) => ({ does, parts: phrase.split(' ') })),
);
// The longest first: “even though” is one, not two.
phrases.sort((one, other) => other.parts.length - one.parts.length);

export interface Connector {
  phrase: string;
  /** `contrasting`, `reasons` … */
  does: string;
  start: number;
  end: number;
}

/** Every connector in the order of the text. A word that joins only as a conjunction counts where it is tagged as one. */
export function connectorsOf({ sentences }: Pick<AnnotatedText, 'sentences'>): Connector[] {
  return sentences.flatMap(({ tokens }) => {
    const found: Connector[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const match = phrases.find(
        ({ parts }) =>
          parts.every((part, more) => tokens[at + more]?.lower === part) && joins(parts, tokens[at]?.pos, at),
      );
      const first = tokens[at];
      const last = tokens[at + (match?.parts.length ?? 1) - 1];
      if (!match || !first || !last) continue;
      found.push({ phrase: match.parts.join(' '), does: match.does, start: first.start, end: last.end });
      at += match.parts.length - 1;
    }
    return found;
  });
}

/** “like” and “as” are often something else; “so” before an adjective and “first” before a noun, too. */
function joins(parts: readonly string[], pos: string | undefined, at: number): boolean {
  const [only] = parts;
  if (parts.length > 1 || only === undefined) return true;
  if (only === 'like') return pos === 'ADP' || pos === 'SCONJ';
  if (only === 'as') return pos === 'SCONJ';
  if (['first', 'second', 'third', 'next', 'later', 'once', 'instead', 'so', 'yet'].includes(only))
    return at === 0 || pos === 'SCONJ' || pos === 'CCONJ' || only === 'so';
  return true;
}
