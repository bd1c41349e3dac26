import { run } from './run.ts';

/** `npm start`: builds what is stale, then runs the server. */
await run(async () => {
  const { readConfig } = await import('./config.ts');
  const { ensureBuilt } = await import('./ensure-built.ts');
  ensureBuilt(readConfig(process.env).databaseUrl === undefined);
  const { main } = await import('./main.ts');
  await main(process.env);
});
