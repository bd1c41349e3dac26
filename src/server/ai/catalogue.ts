import { type Connection, environmentConnections } from './connection.ts';
import type { ProviderSettings } from './language-provider.ts';

/** One provider as it is set up now. */
export interface Configured {
  connection: Connection;
  /** False where an administrator switched it off: then it is not shown and not asked. */
  enabled: boolean;
  /** Models that may be asked; empty means all that it offers. */
  allowedModels: readonly string[];
  /** Asked where nobody chose a model; null: the first one. */
  defaultModel: string | null;
}

/** Which providers there are. Whoever asks at each request sees a change at the next one. */
export interface Catalogue {
  /** In the order in which they are asked; the same array as before while nothing has changed. */
  current(): Promise<readonly Configured[]>;
}

/** The providers of the environment alone, all of them open. */
export function environmentCatalogue(settings: ProviderSettings): Catalogue {
  const entries = environmentConnections(settings).map((connection) => ({
    connection,
    enabled: true,
    allowedModels: [],
    defaultModel: null,
  }));
  return { current: async () => entries };
}
