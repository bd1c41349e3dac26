import type { Provider } from '#contract/chat.ts';
import type { ConversationDetail } from '#contract/conversation-shapes.ts';
import { estimateTokens, newestThatFit } from '#server/ai/fit-window.ts';
import { chooseHistory, historyReach, sendable } from './history.ts';
import { instructionsOf } from './instruction.ts';
import type { LineMessage } from './message-line.repository.ts';
import type { StoredSettings } from './settings.ts';

/** How full a context is: what the chat would send before the next message. `line` ends at the message shown last, newest first. */
export function contextUse(
  line: readonly LineMessage[],
  settings: StoredSettings,
  window: number | null,
): ConversationDetail['context'] {
  const end = line[0]?.id ?? null;
  const all = sendable(line, end);
  const read = all.slice(0, chooseHistory(line, end).length);
  const instructions = tokensOf(instructionsOf(settings).map(({ content }) => Buffer.byteLength(content)));
  const sent = read.slice(0, newestThatFit(read, window, instructions));
  return {
    used_tokens_estimate: instructions + tokensOf(sent.map(({ bytes }) => bytes)),
    window,
    truncated: all.length > sent.length || (line.length === historyReach && line.at(-1)?.parentMessageId != null),
  };
}

const tokensOf = (sizes: readonly number[]) => sizes.reduce((sum, bytes) => sum + estimateTokens(bytes), 0);

/**
 * Tokens that the model of the settings takes. `auto` asks the first available provider, so its window counts; null where
 * nobody says.
 */
export function windowOf(providers: readonly Provider[], settings: StoredSettings): number | null {
  const usable = providers.filter((one) => one.kind !== 'auto' && one.available);
  const named = providers.find((one) => one.id === settings.provider && one.kind !== 'auto');
  const listing = usable.find((one) => one.models.some((model) => model.id === settings.model));
  const provider = named ?? listing ?? usable[0];
  const wished = provider?.models.find((model) => model.id === settings.model);
  const model =
    wished ?? (named && settings.model ? undefined : provider?.models.find(({ id }) => id === provider.default_model));
  return model?.context_window ?? null;
}
