import { run } from '#server/run.ts';

/** `npm run seed`: puts the demo data into the database that the environment names. A second time changes nothing. */
await run(async () => {
  const { readConfig } = await import('#server/config.ts');
  const { openDatabase } = await import('#server/db/open.ts');
  const { createPasswords } = await import('#server/modules/auth/passwords.ts');
  const { checkKeyring } = await import('#server/platform/canary.ts');
  const { openKeyring } = await import('#server/platform/master-key.ts');
  const { seedDemo } = await import('./seed-demo.ts');

  const config = readConfig(process.env);
  const keyring = await openKeyring(config);
  const database = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir });
  try {
    await checkKeyring(database.db, keyring);
    const { created, organization, credentials } = await seedDemo({
      db: database.db,
      clock: () => new Date(),
      hashPassword: createPasswords(keyring).hash,
    });
    if (created) {
      console.log(`${organization.name} is there. Sign in as:`);
      for (const { username, password, role } of credentials)
        console.log(`  ${username.padEnd(10)} ${password.padEnd(26)} ${role}`);
    } else {
      console.log(`${organization.name} was there already; nothing was changed.`);
    }
  } finally {
    await database.close();
  }
});
