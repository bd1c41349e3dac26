import pg from 'pg';

/**
 * How column values arrive in JavaScript: counts (int8) as numbers, days (date) as `YYYY-MM-DD`, where the driver would give strings and
 * local midnights. Set for the whole process because drizzle reads the driver's process-wide table.
 */
export function setColumnValues(): void {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
}
