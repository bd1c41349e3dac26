import { run } from '#server/run.ts';

/** `npm run verify`: checks the audit log of every tenant in the database that the environment names. Exit code 1 where one is broken. */
await run(async () => {
  const { readConfig } = await import('#server/config.ts');
  const { openDatabase } = await import('#server/db/open.ts');
  const { verifyAudit } = await import('#server/tenancy/verify-audit.ts');

  const config = readConfig(process.env);
  const database = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir });
  try {
    const { tenants, entries, broken } = await verifyAudit(database.db);
    console.log(`${entries} entries in ${tenants} audit logs were checked.`);
    for (const { tenantId, seq, why } of broken) console.log(`Broken: entry ${seq} of ${tenantId} ${why}.`);
    if (broken.length > 0) process.exitCode = 1;
    else console.log('Every entry is as it was written.');
  } finally {
    await database.close();
  }
});
