/** How many tokens a model takes, in few letters: `128K`. */
export const shortWindow = (tokens: number, language: string): string =>
  new Intl.NumberFormat(language, { notation: 'compact' }).format(tokens);
