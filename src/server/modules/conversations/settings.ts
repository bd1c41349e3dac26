import type { ChatRequest } from '#contract/chat.ts';
import type { ConversationSettings } from '#contract/conversation-shapes.ts';
import { storable } from '#server/platform/storable-text.ts';

/** The settings of a conversation as they are stored. */
export interface StoredSettings {
  systemInstruction: string | null;
  temperature: number | null;
  provider: string | null;
  model: string | null;
  tutorMode: boolean;
}

/** A conversation that nobody has set up, and a chat that is not stored. */
export const noSettings: StoredSettings = {
  systemInstruction: null,
  temperature: null,
  provider: null,
  model: null,
  tutorMode: false,
};

export function settingsView(stored: StoredSettings): ConversationSettings {
  return {
    system_instruction: stored.systemInstruction,
    temperature: stored.temperature,
    provider: stored.provider,
    model: stored.model,
    tutor_mode: stored.tutorMode,
  };
}

/** The columns that a change of settings changes; an instruction of nothing but space is none. */
export function settingsColumns(patch: Partial<ConversationSettings>): Partial<StoredSettings> {
  const { system_instruction: instruction, temperature, provider, model, tutor_mode } = patch;
  return {
    ...(instruction !== undefined && { systemInstruction: storable(instruction ?? '').trim() || null }),
    ...(temperature !== undefined && { temperature }),
    ...(provider !== undefined && { provider: provider === null ? null : storable(provider) }),
    ...(model !== undefined && { model: model === null ? null : storable(model) }),
    ...(tutor_mode !== undefined && { tutorMode: tutor_mode }),
  };
}

/** Whom a request asks, and how: what it says itself, else what the conversation says. A model belongs to its provider. */
export function chosenFor(
  request: ChatRequest,
  settings: StoredSettings,
): { provider: string; model?: string; temperature?: number } {
  const usual = settings.provider ?? 'auto';
  const provider = request.provider ?? usual;
  const model = request.model ?? (provider === usual ? settings.model : null);
  const temperature = request.temperature ?? settings.temperature;
  return { provider, ...(model !== null && { model }), ...(temperature !== null && { temperature }) };
}
