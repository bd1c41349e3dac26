import { z } from 'zod';
import { errorIn, type Said, type Wire } from './wire.ts';

const part = z.looseObject({ type: z.string(), text: z.string().optional().catch(undefined) });

/** A chunk of `POST /chat/completions` with `stream`, as OpenAI documents it and compatible servers widen it. */
const chunk = z.object({
  model: z.string().nullish(),
  choices: z.array(
    z.object({
      delta: z
        .object({
          content: z.union([z.string(), z.array(part)]).nullish(),
          refusal: z.string().nullish().catch(undefined),
          reasoning_content: z.string().nullish(),
          reasoning: z.string().nullish(),
        })
        .nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage: z.object({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() }).nullish(),
});

/** Chat completions: OpenAI, Ollama, vLLM, llama.cpp, LM Studio, OpenRouter. */
export function chatCompletions(): Wire {
  let refused = false;
  return (event) => {
    const failed = errorIn(event);
    if (failed) return failed;
    const { model, choices, usage } = chunk.parse(event);
    const said: Said = model ? { model } : {};
    if (usage && (usage.prompt_tokens ?? usage.completion_tokens) != null)
      said.usage = { input_tokens: usage.prompt_tokens ?? 0, output_tokens: usage.completion_tokens ?? 0 };
    const { delta, finish_reason: finished } = choices[0] ?? {};
    if (delta) {
      refused ||= Boolean(delta.refusal);
      said.text = textOf(delta.content) + (delta.refusal ?? '');
      said.thinks = Boolean(delta.reasoning_content || delta.reasoning || Array.isArray(delta.content));
    }
    if (finished) {
      said.finished = finished;
      said.filtered = finished === 'content_filter' || (finished === 'stop' && refused);
    }
    return said;
  };
}

/** Some servers send content in parts, of which thoughts are no text. */
function textOf(content: string | z.infer<typeof part>[] | null | undefined): string {
  if (!Array.isArray(content)) return content ?? '';
  return content.map(({ type, text = '' }) => (type === 'text' ? text : '')).join('');
}
