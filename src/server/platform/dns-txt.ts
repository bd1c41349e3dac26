import { Resolver } from 'node:dns/promises';

/** The texts of the TXT records of a name, none where there is none; null where no server gave an answer. */
export type LookUpTxt = (name: string) => Promise<string[] | null>;

/** How long one server may take to answer. Milliseconds. */
const patienceMs = 3_000;
/** The DNS says that there is nothing: that is an answer. */
const nothing = new Set(['ENOTFOUND', 'ENODATA']);

/** Asks the DNS; `servers` instead of those of the machine. A name is asked for anew each time: nothing is cached here. */
export function createTxtLookup(servers?: readonly string[]): LookUpTxt {
  return async (name) => {
    const resolver = new Resolver({ timeout: patienceMs, tries: 2 });
    if (servers) resolver.setServers(servers);
    try {
      return (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''));
    } catch (error) {
      return nothing.has((error as NodeJS.ErrnoException).code ?? '') ? [] : null;
    }
  };
}
