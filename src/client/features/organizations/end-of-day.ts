/** The last instant of a UTC day `YYYY-MM-DD`, which the field of a date gives; null for an empty field. */
export const endOfDay = (day: string): string | null => (day === '' ? null : `${day}T23:59:59.000Z`);
