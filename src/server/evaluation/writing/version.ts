/** Which evaluator judges writing: another version may give the same text another score. */
export const writingEvaluator = { name: 'embedded', version: '1.0' } as const;
