import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Id, Instant } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';

/** Our addition (+): a learner's own prompts, each called by a slash and its name. */

const PromptName = z
  .string()
  .normalize('NFC')
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,39}$/u, 'Use up to 40 letters, digits, dashes or underscores.')
  .meta({ description: 'What is typed behind the slash; unique among the prompts of a user.', example: 'summary' });

const fields = {
  name: PromptName,
  title: z.string().trim().min(1, 'Give the prompt a title.').max(200),
  content: z.string().min(1, 'Write the prompt.').max(20_000, 'Keep a prompt under 20,000 characters.').meta({
    description: 'The text; `{{topic}}` stands for a value that is asked for when it is used.',
    example: 'Explain {{topic}} to a beginner.',
  }),
};

export const Prompt = z.object({ id: Id, ...fields, created_at: Instant, updated_at: Instant }).meta({ id: 'Prompt' });
export type Prompt = z.infer<typeof Prompt>;

const PromptBody = z.object(fields).meta({ id: 'PromptRequest' });
export type PromptBody = z.infer<typeof PromptBody>;

const params = z.object({ prompt_id: Id });
const read = { access: 'any', scope: 'conversations:read' } as const;
const write = { access: 'any', scope: 'conversations:write' } as const;

export const prompts = area('prompts', 'Prompt library', {
  list: endpoint({
    method: 'GET',
    path: '/api/core/prompts',
    summary: 'List prompts',
    description: 'In the order of their names.',
    ...read,
    query: z.object({
      ...pageQuery,
      q: z.string().max(200).optional().meta({ description: 'Words of name or title.' }),
    }),
    response: pageOf(Prompt),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/core/prompts',
    summary: 'Create a prompt',
    ...write,
    body: PromptBody,
    response: Prompt,
    status: 201,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/core/prompts/{prompt_id}',
    summary: 'Get a prompt',
    ...read,
    params,
    response: Prompt,
  }),
  replace: endpoint({
    method: 'PUT',
    path: '/api/core/prompts/{prompt_id}',
    summary: 'Replace a prompt',
    ...write,
    params,
    body: PromptBody,
    response: Prompt,
    errors: ['conflict'],
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/core/prompts/{prompt_id}',
    summary: 'Delete a prompt',
    ...write,
    params,
    response: null,
  }),
});
