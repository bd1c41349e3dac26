import { Tag, tagKey } from '#contract/conversation-shapes.ts';

/** As many as a conversation may have. */
export const mostTags = 10;

export type TagRefusal = 'invalid' | 'known' | 'tooMany';

/** The tags with one more, or why it is not taken. Case and width make no difference between two. */
export function withTag(tags: readonly string[], written: string): readonly string[] | TagRefusal {
  const read = Tag.safeParse(written);
  if (!read.success) return 'invalid';
  if (tags.some((one) => tagKey(one) === tagKey(read.data))) return 'known';
  if (tags.length >= mostTags) return 'tooMany';
  return [...tags, read.data];
}

/** Of the tags in use those that go with what is written, and are not given yet; those that begin with it first. */
export function suggestTags(
  inUse: readonly string[],
  given: readonly string[],
  written: string,
  most: number,
): string[] {
  const has = new Set(given.map(tagKey));
  const wanted = tagKey(written.trim());
  const fits = inUse.filter((one) => !has.has(tagKey(one)) && tagKey(one).includes(wanted));
  const begins = (one: string) => tagKey(one).startsWith(wanted);
  return [...fits.filter(begins), ...fits.filter((one) => !begins(one))].slice(0, most);
}
