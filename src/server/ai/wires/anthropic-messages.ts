import { z } from 'zod';
import { errorIn, type Said, type Wire } from './wire.ts';

const usageShape = z.object({
  input_tokens: z.number().nullish(),
  output_tokens: z.number().nullish(),
  cache_creation_input_tokens: z.number().nullish(),
  cache_read_input_tokens: z.number().nullish(),
});
/** The events of `POST /v1/messages` with `stream` that matter here; of the others the kind alone is known. */
const shapes = {
  message_start: z.object({ message: z.object({ model: z.string().nullish(), usage: usageShape }) }),
  content_block_delta: z.object({ delta: z.object({ type: z.string(), text: z.string().optional() }) }),
  message_delta: z.object({ delta: z.object({ stop_reason: z.string().nullish() }), usage: usageShape }),
};
const kind = z.looseObject({ type: z.string() });

/** Anthropic's messages. Its usage comes in two halves, and counts what it reads from and writes to its cache apart. */
export function anthropicMessages(): Wire {
  const counted: z.infer<typeof usageShape> = {};
  return (event) => {
    const failed = errorIn(event);
    if (failed) return failed;
    switch (kind.parse(event).type) {
      case 'message_start': {
        const { message } = shapes.message_start.parse(event);
        count(message.usage);
        return message.model ? { model: message.model } : {};
      }
      case 'content_block_delta': {
        const { delta } = shapes.content_block_delta.parse(event);
        return delta.type === 'text_delta' ? { text: delta.text ?? '' } : { thinks: true };
      }
      case 'message_delta': {
        const { delta, usage } = shapes.message_delta.parse(event);
        count(usage);
        return { usage: sum(), ...ending(delta.stop_reason) };
      }
      default:
        return {};
    }
  };

  function count(usage: z.infer<typeof usageShape>): void {
    for (const [name, value] of Object.entries(usage)) if (value != null) counted[name as keyof typeof counted] = value;
  }

  function sum(): NonNullable<Said['usage']> {
    const cached = (counted.cache_creation_input_tokens ?? 0) + (counted.cache_read_input_tokens ?? 0);
    return { input_tokens: (counted.input_tokens ?? 0) + cached, output_tokens: counted.output_tokens ?? 0 };
  }
}

function ending(reason: string | null | undefined): Said {
  return reason ? { finished: reason, filtered: reason === 'refusal' } : {};
}
