import type { UserProfile } from '#contract/auth.ts';
import { before, type Clock, elapsedMs } from '#tokens/clock.ts';
import type { TokenSet } from '#tokens/token-set.ts';

interface Mark {
  serverId: string;
  epoch: number;
  gen: number;
}

/** What tabs of one browser tell each other. The refresh token never travels; it is read from the record. */
export type TabMessage =
  | (Mark & { type: 'signed-in' | 'renewed'; token: TravellingToken; user: UserProfile })
  | (Mark & { type: 'signed-out' });

/** Monotonic clocks differ between tabs, so a token travels with its age. */
interface TravellingToken {
  access: string;
  lifetimeMs: number | undefined;
  ageMs: number;
}

export interface Tabs {
  tell(message: TabMessage): void;
  close(): void;
}

export type OpenChannel = (name: string) => Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'> | null;

/** Joins the channel of all tabs; hears what concerns `serverId`. Without BroadcastChannel a tab is on its own. */
export function joinTabs(open: OpenChannel, serverId: string, hear: (message: TabMessage) => void): Tabs {
  let channel = open('xentree-session');
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
      if (data?.serverId === serverId) hear(data);
    };
  }
  return {
    tell: (message) => channel?.postMessage(message),
    close() {
      channel?.close();
      // A browser throws where something is still said on a closed channel.
      channel = null;
    },
  };
}

export function packToken(set: TokenSet, clock: Clock): TravellingToken {
  return { access: set.access, lifetimeMs: set.lifetimeMs, ageMs: elapsedMs(set.obtainedAt, clock.now()) };
}

export function unpackToken({ access, lifetimeMs, ageMs }: TravellingToken, clock: Clock): TokenSet {
  return { access, obtainedAt: before(clock.now(), ageMs), ...(lifetimeMs !== undefined && { lifetimeMs }) };
}
