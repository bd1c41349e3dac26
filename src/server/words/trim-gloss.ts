/** Characters that a gloss may have before it is cut at a clause. */
const roomy = 110;
const longest = 180;

/** A definition of WordNet as a learner reads it: one statement, without what stands in brackets before it. */
export function trimGloss(definition: string): string {
  const bare = definition
    .replace(/^\([^)]*\)\s*/, '')
    .replace(/\s*\([^)]*\)/g, definition.length > roomy ? '' : '$&')
    .trim();
  const [first = ''] = bare.split(/;\s+/);
  if (first.length <= longest) return first.replace(/[,;:.\s]+$/, '');
  const cut = first.lastIndexOf(' ', longest);
  return `${first.slice(0, cut).replace(/[,;:.\s]+$/, '')} …`;
}
