import { readConfig } from '#server/config.ts';
import { startServer } from '#server/main.ts';
import { googleProvider } from '#server/modules/connectors/testing/google-provider.ts';

/** The real server with an OpenID provider and a calendar of this machine in the place of Google's. */
const google = await googleProvider();
const config = readConfig({
  ...process.env,
  GOOGLE_CLIENT_ID: google.client.clientId,
  GOOGLE_CLIENT_SECRET: google.client.clientSecret,
  SAFE_FETCH_ALLOW: google.host,
});
const server = await startServer(config, { googleCalendar: google.addresses });
console.log(`Xentree Dashboard is ready at ${server.url}`);
process.on('SIGTERM', () => {
  void Promise.all([server.close(), google.close()]).then(() => process.exit(0));
});
