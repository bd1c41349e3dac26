/** A heading without the title of its document, which stands beside it already. Headings are joined by ` › `. */
export function shownHeading(heading: string | undefined, title: string): string | undefined {
  if (heading === undefined) return undefined;
  const parts = heading.split(' › ');
  const rest = parts[0]?.trim() === title.trim() ? parts.slice(1) : parts;
  return rest.join(' › ') || undefined;
}
