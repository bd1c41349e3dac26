import { build } from '#server/build.ts';
import { measureApiRate } from './api-rate.ts';
import { buildBare } from './bare-build.ts';
import { measureChat } from './chat/chat.ts';
import { type Figure, keeps, line } from './figure.ts';
import { measureIntegrationTokens } from './integration-tokens.ts';
import { measureLive } from './live.ts';
import { measureManyStreams } from './many-streams.ts';
import { measureMembers } from './members/member-speed.ts';
import { measureMemory } from './memory.ts';
import { measurePageLoad } from './page-load.ts';
import { measurePageWeight } from './page-weight.ts';
import { measureProgressSpeed } from './progress/progress-speed.ts';
import { measureRetrieval } from './search/retrieval.ts';
import { measureSearchSpeed } from './search/search-speed.ts';
import { measureUpload } from './search/upload-time.ts';
import { measureStreams } from './streams.ts';
import { measureWriting } from './writing.ts';

/** `npm run bench`, or `npm run bench -- weight rate` for some of it. Ends with 1 when a budget is not kept. */
const parts: Record<string, () => Promise<Figure[]>> = {
  weight: async () => measurePageWeight(await prepare()),
  load: async () => measurePageLoad(await prepare(), await buildBare('task')),
  rate: measureApiRate,
  stream: measureStreams,
  memory: measureMemory,
  chat: measureChat,
  streams: measureManyStreams,
  search: measureSearchSpeed,
  retrieval: measureRetrieval,
  upload: measureUpload,
  progress: measureProgressSpeed,
  tokens: measureIntegrationTokens,
  members: measureMembers,
  writing: measureWriting,
  live: measureLive,
};

let bare: Promise<string> | undefined;

/** Builds the web app, if it changed, and the page that it is held against. */
function prepare(): Promise<string> {
  bare ??= build().then(() => buildBare('page'));
  return bare;
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(', ')}: choose from ${Object.keys(parts).join(', ')}.`);

let failed = 0;
for (const [name, measure] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  try {
    for (const figure of await measure()) {
      console.log(line(figure));
      if (!keeps(figure)) failed += 1;
    }
  } catch (error) {
    failed += 1;
    console.log(`${name}: could not be measured. ${error instanceof Error ? error.message : error}`);
  }
}
console.log(failed === 0 ? '\nEvery budget is kept.' : `\n${failed} of the figures above are over their budget.`);
process.exitCode = failed === 0 ? 0 : 1;
