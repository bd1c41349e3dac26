import { z } from 'zod';
import { type Ask, shaped } from '../ask.ts';
import type { ConnectorRow } from '../connectors.repository.ts';
import { textOfParts } from './xenioo-parts.ts';

/**
 * What a Xenioo bot answers, by a token of that one bot. Sources: docs.xenioo.com, “Custom channel › REST reference guide”
 * (`/custom/config`, `UserId`, `Parts`, `ControlType`; the same guide of MyLINK Connect, which is Xenioo under another name, has the
 * newest text), and github.com/xenioo/API-Channel (a call without words begins anew). That messages go to `/custom/chat` is
 * inferred: there it was `/apihook/chat`, beside `/apihook/config`.
 */

const Config = z.looseObject({ Name: z.string().trim().min(1).max(200) });
const Reply = z.looseObject({ Parts: z.array(z.unknown()).nullish(), ControlType: z.number().nullish() });

/** What a bot says to one message. */
interface BotReply {
  text: string;
  /** A person has been asked for, or has taken over: the bot itself is silent. */
  handedOver: boolean;
}

export function createXeniooBot(ask: Ask, api: (row: ConnectorRow) => string) {
  async function chat(row: ConnectorRow, body: object, signal: AbortSignal): Promise<BotReply> {
    const called = await ask(row, { method: 'POST', url: `${api(row)}/custom/chat`, body }, signal);
    const { Parts, ControlType } = shaped(called, Reply);
    return { text: textOfParts(Parts), handedOver: ControlType === 1 || ControlType === 2 };
  }

  return {
    /** What the bot is called there. */
    async name(row: ConnectorRow, signal: AbortSignal): Promise<string> {
      return shaped(await ask(row, { method: 'GET', url: `${api(row)}/custom/config` }, signal), Config).Name;
    },

    /** Begins the talk of a user anew; gives what the bot greets with. */
    begin: (row: ConnectorRow, user: string, signal: AbortSignal) => chat(row, { UserId: user }, signal),

    say: (row: ConnectorRow, user: string, text: string, signal: AbortSignal) =>
      chat(row, { UserId: user, Text: text }, signal),
  };
}

export type XeniooBot = ReturnType<typeof createXeniooBot>;
