/** As many as one request takes. */
export const mostEmails = 200;

const address = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

/**
 * The addresses in what somebody pasted: lines, commas, semicolons, tabs or spaces between, `Sam Ito <sam@example.org>` as mail
 * programs write it, quotes and `mailto:` taken off. Each once, whichever case it is written in; `odd` is what reads like no address.
 */
export function emailsIn(text: string): { emails: string[]; odd: string[] } {
  const emails = new Map<string, string>();
  const odd: string[] = [];
  for (const entry of text.split(/[,;\n\r\t]+/)) {
    const [, inBrackets] = /<([^<>]*)>/.exec(entry) ?? [];
    const words = inBrackets === undefined ? entry.split(/\s+/) : [inBrackets];
    for (const word of words) {
      const bare = word
        .trim()
        .replace(/^["'(]+|["').]+$/g, '')
        .replace(/^mailto:/i, '');
      if (bare === '') continue;
      if (address.test(bare)) emails.set(bare.toLowerCase(), emails.get(bare.toLowerCase()) ?? bare);
      else odd.push(bare);
    }
  }
  return { emails: [...emails.values()], odd };
}
