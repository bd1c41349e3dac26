import type { Provider } from '#contract/chat.ts';

type Models = Provider['models'];

/** Each of these vendors' chat models takes images. */
const seeing = (models: Models): Models => models.map((model) => ({ ...model, takes_images: true }));

/**
 * The models that are offered where the provider is not asked for a list; the first is the default.
 * Ids are those that the SDK knows; a context window stands only where the provider publishes one figure for it.
 */
export const openaiModels: Models = seeing([
  { id: 'gpt-6-luna', name: 'GPT-6 Luna' },
  { id: 'gpt-6-sol', name: 'GPT-6 Sol' },
  { id: 'gpt-5.4-mini', name: 'GPT-5.4 mini' },
  { id: 'gpt-5', name: 'GPT-5', context_window: 400_000 },
  { id: 'gpt-5-mini', name: 'GPT-5 mini', context_window: 400_000 },
  { id: 'gpt-4.1', name: 'GPT-4.1', context_window: 1_047_576 },
  { id: 'gpt-4.1-mini', name: 'GPT-4.1 mini', context_window: 1_047_576 },
]);

export const anthropicModels: Models = seeing([
  { id: 'claude-sonnet-5-5', name: 'Claude Sonnet 5.5' },
  { id: 'claude-opus-5-5', name: 'Claude Opus 5.5' },
  { id: 'claude-haiku-5-5', name: 'Claude Haiku 5.5' },
  { id: 'claude-sonnet-4-6', name: 'Claude Sonnet 4.6', context_window: 1_000_000 },
  { id: 'claude-haiku-4-5', name: 'Claude Haiku 4.5', context_window: 200_000 },
]);

export const googleModels: Models = seeing([
  { id: 'gemini-3.8-flash', name: 'Gemini 3.8 Flash' },
  { id: 'gemini-4-argon', name: 'Gemini 4 Argon' },
  { id: 'gemini-2.5-pro', name: 'Gemini 2.5 Pro', context_window: 1_048_576 },
  { id: 'gemini-2.5-flash', name: 'Gemini 2.5 Flash', context_window: 1_048_576 },
  { id: 'gemini-2.5-flash-lite', name: 'Gemini 2.5 Flash-Lite', context_window: 1_048_576 },
]);
