/** `{{topic}}`: a name within a line, without braces of its own. */
const gap = /\{\{\s*([^{}\s](?:[^{}\n]{0,58}[^{}\s])?)\s*\}\}/g;

/** The names of the values that a prompt asks for, each once, in the order of the text. */
export function variablesOf(content: string): string[] {
  return [...new Set([...content.matchAll(gap)].flatMap(([, name]) => name ?? []))];
}

/** The text with its gaps filled, each as written; one without a value stays as it is. */
export function fillIn(content: string, values: Readonly<Record<string, string>>): string {
  return content.replaceAll(gap, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}
