/** The browser's own form of a language where it names one: `en-GB` for `en`. Decides how dates and numbers are written. */
export function regionalLocale(language: string, preferred: readonly string[] = navigator.languages): string {
  return preferred.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}
