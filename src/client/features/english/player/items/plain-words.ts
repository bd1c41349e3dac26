/** What a field for English words has: no help that would give the answer away. */
export const plainWords = {
  autoCapitalize: 'none',
  autoComplete: 'off',
  autoCorrect: 'off',
  spellCheck: false,
} as const;
