import type { Provider } from '#contract/chat.ts';
import type { ConversationDetail } from '#contract/conversation-shapes.ts';
import { chooseHistory, historyReach, sendable } from './history.ts';
import { instructionsOf } from './instruction.ts';
import type { LineMessage } from './message-line.repository.ts';
import type { StoredSettings } from './settings.ts';

/** What a turn costs beside its text. */
const turnTokens = 4;

/**
 * Tokens of a turn by the size of its text in UTF-8: four bytes make one. It is near the truth for English and for scripts
 * of two or three bytes a letter, whose words are cut into smaller tokens; vocabularies differ from model to model.
 */
export function estimateTokens(bytes: number): number {
  return Math.ceil(bytes / 4) + turnTokens;
}

/** How full a context is: what the chat would send before the next message. `line` ends at the message shown last, newest first. */
export function contextUse(
  line: readonly LineMessage[],
  settings: StoredSettings,
  window: number | null,
): ConversationDetail['context'] {
  const end = line[0]?.id ?? null;
  const all = sendable(line, end);
  const sent = new Set(chooseHistory(line, end));
  const sizes = [
    ...instructionsOf(settings).map((turn) => Buffer.byteLength(turn.content)),
    ...all.filter((message) => sent.has(message.id)).map((message) => message.bytes),
  ];
  return {
    used_tokens_estimate: sizes.reduce((sum, bytes) => sum + estimateTokens(bytes), 0),
    window,
    truncated: all.length > sent.size || (line.length === historyReach && line.at(-1)?.parentMessageId != null),
  };
}

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
