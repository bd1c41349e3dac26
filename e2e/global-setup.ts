import { build } from '#server/build.ts';

/** Once before all journeys: the servers of the workers find everything built. Playwright wants a default export. */
export default async function globalSetup(): Promise<void> {
  await build();
}
