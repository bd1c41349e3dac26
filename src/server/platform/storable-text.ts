/** Text that PostgreSQL can keep: without NUL, and without halves of surrogate pairs, which `jsonb` refuses. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
