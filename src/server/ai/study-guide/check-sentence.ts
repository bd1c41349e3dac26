import { list } from './render.ts';
import { slips } from './slips.ts';

/** “Is this right: …”, “check: …”. Only slips that the words themselves show are found; the guide says so. */
export function checkedSentence(text: string): string | undefined {
  const said = text.trim();
  if (/^which\b/i.test(said)) return undefined;
  const asked =
    /^(?:please |can you |could you )*(?:check|correct|fix|proofread|improve)\b[^:"“]*[:"“]\s*(.+)$/is.exec(said) ??
    /\b(?:is|are) (?:this|it|that|the|these)?\s*(?:sentence |phrase )?(?:correct|right|ok|wrong)\b[^:"“]*[:"“]\s*(.+)$/is.exec(
      said,
    );
  const sentence = asked?.[1]?.replace(/["”]\s*\??\s*$/, '');
  if (!sentence) return undefined;
  const found = slipsIn(sentence);
  const limits =
    'I only know frequent slips by their words and cannot judge the rest of a text; a language model can, when one is connected.';
  return found
    ? `${found}\n\n${limits}`
    : `I see none of the frequent slips that I know in “${sentence.trim().slice(0, 200)}”. That does not prove it right: ${limits}`;
}

/** The frequent slips in a text, as Markdown; undefined where none is seen. */
export function slipsIn(text: string): string | undefined {
  const found = slips.flatMap((slip) => {
    const match = slip.pattern.exec(text);
    return match ? [`“${match[0].trim()}” → **${slip.write}**. ${slip.why}`] : [];
  });
  return found.length
    ? `${found.length === 1 ? 'One frequent slip' : `${found.length} frequent slips`}:\n\n${list(found)}`
    : undefined;
}
