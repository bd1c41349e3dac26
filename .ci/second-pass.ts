/**
 * The second pass, on PostgreSQL, is of what uses a database; without what is about the embedded one, or about what comes before any: files, answers of
 * providers, bodies that are refused, who may ask. It would take minutes to show nothing more.
 */
export const notInSecondPass: readonly string[] = [
  'src/server/db/{embedded,durable-nodefs}.test.ts',
  'src/server/modules/knowledge/{bad-files,formats}.http.test.ts',
  'src/server/modules/passport/damage.http.test.ts',
  'src/server/modules/ai-providers/chaos.http.test.ts',
  'src/testing/{hostile-input,key-walk}.test.ts',
  'src/testing/authorization/*',
];
