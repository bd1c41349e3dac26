import type { ChatProviders, GenerateRequest } from '#server/ai/generate.ts';
import { ProviderError } from '#server/ai/provider-error.ts';

/**
 * Providers for tests over HTTP: they answer `Answer 1.`, `Answer 2.` and so on, and keep what they were asked. A message that
 * begins with `break` gets half an answer before the provider fails; one with `fail` none at all.
 */
export function recordingProviders(): ChatProviders & { asked: GenerateRequest[] } {
  const asked: GenerateRequest[] = [];
  const models = [{ id: 'm-1', name: 'M1', context_window: 8_000 }];
  const kind = 'openai' as const;
  return {
    asked,
    list: async () => ({
      items: [
        { id: 'auto', name: 'Automatic', kind: 'auto', available: true, models: [], default_model: null },
        { id: 'one', name: 'One', kind, available: true, models, default_model: 'm-1' },
        { id: 'two', name: 'Two', kind, available: true, models: [{ id: 'm-2', name: 'M2' }], default_model: 'm-2' },
      ],
      default: 'auto',
    }),
    async *generate(request) {
      asked.push(request);
      const message = request.turns.at(-1)?.content ?? '';
      const failure = new ProviderError({ provider: 'one', outcome: 'interrupted', message: 'It broke off.' });
      if (message.startsWith('fail')) throw failure;
      yield { type: 'start', provider: 'one', model: 'm-1' };
      yield { type: 'delta', text: message.startsWith('break') ? 'Half an ' : `Answer ${asked.length}.` };
      if (message.startsWith('break')) throw failure;
      yield { type: 'finish', usage: { input_tokens: 10, output_tokens: 2 }, model: 'm-1' };
    },
  };
}

/** What was asked, without instructions: `role: content`, oldest first. */
export function talk(request: GenerateRequest | undefined): string[] {
  return (request?.turns ?? [])
    .filter(({ role }) => role !== 'system')
    .map(({ role, content }) => `${role}: ${content}`);
}

/** The instructions that were given. */
export function told(request: GenerateRequest | undefined): string {
  return (request?.turns ?? [])
    .filter(({ role }) => role === 'system')
    .map(({ content }) => content)
    .join('\n');
}
