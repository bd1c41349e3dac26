import { z } from 'zod';
import { BaseUrl, WrittenKey } from './ai-provider-shapes.ts';
import { endpoint } from './kernel/endpoint.ts';
import { Count, Instant } from './kernel/fields.ts';

/** Ours (+): the model that search compares meanings with. */

const ModelName = z
  .string()
  .trim()
  .min(1, 'Name the model.')
  .max(200)
  .meta({ description: 'Model of embeddings.', example: 'text-embedding-3-small' });

export const SearchEmbeddings = z
  .object({
    source: z.enum(['shipped', 'provider']).meta({ description: 'The model that comes along, or one of a provider.' }),
    base_url: BaseUrl.nullable().meta({ description: 'Where its API begins; null for the shipped one.' }),
    model: ModelName,
    dimensions: z.int().positive().meta({ description: 'Numbers of a vector.', example: 512 }),
    scripts: z.enum(['latin', 'all']).meta({
      description: 'What it reads: Latin letters alone, or every script. Other texts are found by their words.',
    }),
    has_key: z.boolean().meta({ description: 'Is a key stored? It is never shown.' }),
    key_set_at: Instant.nullable().meta({ description: 'When the key was stored.' }),
    problem: z
      .string()
      .nullable()
      .meta({ description: 'Why the provider cannot be asked now, as this process knows; words alone are compared.' }),
    computed: Count.meta({ description: 'Passages with a meaning of this model.' }),
    total: Count.meta({ description: 'Passages that have a meaning or wait for one.' }),
  })
  .meta({ id: 'SearchEmbeddings', description: 'The model that meanings are compared with.' });
export type SearchEmbeddings = z.infer<typeof SearchEmbeddings>;

export const EmbeddingsChoice = z
  .object({
    base_url: BaseUrl,
    model: ModelName,
    api_key: WrittenKey.nullable().optional().meta({
      description: 'Left out, the stored key stays while the address does; null forgets it.',
    }),
  })
  .meta({ id: 'SearchEmbeddingsRequest' });
export type EmbeddingsChoice = z.infer<typeof EmbeddingsChoice>;

const admin = { access: 'bearer', admin: true } as const;
const path = '/api/core/search/embeddings';
const stepUp = 'It needs a recent sign-in: else the answer is `step_up_required`.';

export const embeddingsEndpoints = {
  setEmbeddings: endpoint({
    method: 'PUT',
    path,
    summary: 'Compare meanings with the model of a provider',
    description: `The provider speaks \`POST <base_url>/embeddings\` as OpenAI does. It is asked once before; meanings are then computed anew in the background, and until then the old ones are compared. ${stepUp}`,
    ...admin,
    body: EmbeddingsChoice,
    response: SearchEmbeddings,
    errors: ['step_up_required'],
  }),
  removeEmbeddings: endpoint({
    method: 'DELETE',
    path,
    summary: 'Compare meanings with the shipped model again',
    ...admin,
    response: null,
  }),
};
