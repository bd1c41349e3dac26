import { readConfig } from '#server/config.ts';
import { startServer } from '#server/main.ts';

/** The real server with access tokens that live three seconds, so that a journey sees them expire. */
const server = await startServer(readConfig(process.env), { accessTokenSeconds: 3 });
console.log(`Xentree Dashboard is ready at ${server.url}`);
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
