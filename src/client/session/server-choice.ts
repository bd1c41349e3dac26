import { foreignServer, type ServerProfile } from './server-profile.ts';

/** The server that somebody has turned to; null is the one that served the page. */
export type ChosenServer = Pick<ServerProfile, 'baseUrl' | 'refreshBearer'> | null;

/** Where the choice of server is kept. It is known without waiting, since nothing can be asked before it is. */
export interface ServerChoice {
  /** undefined where nobody has chosen. */
  read(): ChosenServer | undefined;
  write(chosen: ChosenServer): void;
}

const key = 'xt.server';

/** In the local storage of the browser, or for this page alone where that is refused. An address is no secret; tokens are never here. */
export function storedChoice(storage: () => Storage): ServerChoice {
  let spare: ChosenServer | undefined;
  return {
    read() {
      try {
        const text = storage().getItem(key);
        return text === null ? spare : readChosen(JSON.parse(text));
      } catch {
        return spare;
      }
    },
    write(chosen) {
      spare = chosen;
      try {
        storage().setItem(key, JSON.stringify(chosen));
      } catch {
        // A private window, or no room: it holds for this page.
      }
    },
  };
}

function readChosen(value: unknown): ChosenServer | undefined {
  if (value === null) return null;
  const { baseUrl, refreshBearer: asked } = value as Partial<ServerProfile>;
  if (typeof baseUrl !== 'string' || URL.parse(baseUrl)?.origin !== baseUrl) return undefined;
  const known = asked === 'refresh' || asked === 'access' ? asked : 'auto';
  // Whatever wrote it, no other address is turned to than one that may be chosen: this throws for any other.
  foreignServer(baseUrl, known);
  return { baseUrl, refreshBearer: known };
}
