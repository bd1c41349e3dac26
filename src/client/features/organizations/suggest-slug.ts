/** A short name made from a name: 3 to 48 of `a-z0-9-`, beginning and ending with a letter or digit; empty where nothing fits. */
export function suggestSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-|-$/g, '');
  return slug.length < 3 ? '' : slug;
}
