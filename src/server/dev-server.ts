import { main } from './main.ts';

/** What `npm run dev` runs and starts again; a failure waits there for the next change. */
await main(process.env);
