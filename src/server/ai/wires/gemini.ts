import { z } from 'zod';
import { errorIn, type Said, type Wire } from './wire.ts';

/** One answer of `:streamGenerateContent?alt=sse`, of which any part may be missing. */
const chunk = z.object({
  candidates: z
    .array(
      z.object({
        content: z
          .object({
            parts: z.array(z.looseObject({ text: z.string().optional(), thought: z.boolean().nullish() })).nullish(),
          })
          .nullish(),
        finishReason: z.string().nullish(),
      }),
    )
    .nullish(),
  promptFeedback: z.object({ blockReason: z.string().nullish() }).nullish(),
  usageMetadata: z
    .object({
      promptTokenCount: z.number().nullish(),
      toolUsePromptTokenCount: z.number().nullish(),
      candidatesTokenCount: z.number().nullish(),
      thoughtsTokenCount: z.number().nullish(),
    })
    .nullish(),
});

/** Why Google lets nobody hear an answer; `OTHER` and unknown words are ends like any other. */
const forbidding = new Set(['SAFETY', 'RECITATION', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII', 'IMAGE_SAFETY']);

/** Google's Gemini API. */
export function gemini(): Wire {
  return (event) => {
    const failed = errorIn(event);
    if (failed) return failed;
    const { candidates, promptFeedback, usageMetadata } = chunk.parse(event);
    const said: Said = {};
    if (usageMetadata)
      said.usage = {
        input_tokens: (usageMetadata.promptTokenCount ?? 0) + (usageMetadata.toolUsePromptTokenCount ?? 0),
        output_tokens: (usageMetadata.candidatesTokenCount ?? 0) + (usageMetadata.thoughtsTokenCount ?? 0),
      };
    const parts = candidates?.[0]?.content?.parts ?? [];
    said.text = parts.map(({ text = '', thought }) => (thought ? '' : text)).join('');
    said.thinks = parts.some(({ thought }) => thought === true);
    const finished = candidates?.[0]?.finishReason ?? promptFeedback?.blockReason;
    if (finished) {
      said.finished = finished;
      said.filtered = forbidding.has(finished) || promptFeedback?.blockReason != null;
    }
    return said;
  };
}
