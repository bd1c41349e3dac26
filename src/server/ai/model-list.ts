import type { Provider } from '#contract/chat.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { NowOrLater } from '#server/platform/now-or-later.ts';

/** What a provider that is asked for its models answers: a list, `missing` (it has none to show), or `unreachable`. */
export type Listed = Provider['models'] | 'missing' | 'unreachable';

const freshMs = 30_000;
/** An unreachable server is asked again sooner, so that starting it shows. */
const unreachableFreshMs = 5_000;
const listTimeoutMs = 2_000;

/** Loads a list of models over HTTP, at most once in 30 s, and never twice at a time. */
export function cachedModels(options: {
  url: string;
  headers?: Record<string, string>;
  read: (body: unknown) => NowOrLater<Provider['models']>;
  fetch: typeof globalThis.fetch;
  clock: Clock;
  timeoutMs?: number;
}): () => Promise<Listed> {
  let kept: { at: number; listed: Listed } | undefined;
  let pending: Promise<Listed> | undefined;

  async function load(): Promise<Listed> {
    let response: Response;
    try {
      response = await options.fetch(options.url, {
        headers: options.headers ?? {},
        signal: AbortSignal.timeout(options.timeoutMs ?? listTimeoutMs),
      });
    } catch {
      return 'unreachable';
    }
    try {
      if (!response.ok) throw new Error(`Status ${response.status}`);
      const models = await options.read(await response.json());
      return models.length ? models : 'missing';
    } catch {
      await response.body?.cancel().catch(() => undefined);
      return 'missing';
    }
  }

  return async () => {
    const now = options.clock().getTime();
    if (kept && now - kept.at < (kept.listed === 'unreachable' ? unreachableFreshMs : freshMs)) return kept.listed;
    pending ??= load().finally(() => {
      pending = undefined;
    });
    const listed = await pending;
    kept = { at: now, listed };
    return listed;
  };
}

/** Models whose id says that they do not chat. */
export function isChatModel(id: string): boolean {
  return !/embed|whisper|tts|dall-e|moderation|rerank|transcribe|stable-diffusion|(^|[/-])(bge|clip)-/i.test(id);
}
