/** Levels of the CEFR, rising. */
export const levelNames = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** Of a rank from 1 for A1 to 6 for C2, the nearest where it lies between two. */
export const levelName = (rank: number): string => levelNames[Math.min(6, Math.max(1, Math.round(rank))) - 1] ?? 'A1';
