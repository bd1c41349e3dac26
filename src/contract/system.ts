import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';

const Database = z
  .enum(['pglite', 'postgres'])
  .meta({ description: 'Embedded, or a PostgreSQL server.', example: 'pglite' });

export const Health = z
  .object({
    status: z.literal('ok'),
    version: z.string().meta({ description: 'Version of the server.', example: '0.1.0' }),
    database: Database,
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

export const Ready = z.object({ status: z.literal('ready'), database: Database }).meta({ id: 'Ready' });
export type Ready = z.infer<typeof Ready>;

export const system = area('system', 'System', {
  openapi: endpoint({
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'Get this description of the API',
    access: 'public',
    response: z
      .looseObject({
        openapi: z.string().meta({ description: 'Version of the OpenAPI standard.', example: '3.1.0' }),
        info: z.looseObject({ title: z.string(), version: z.string() }).meta({ description: 'Title and version.' }),
        paths: z.looseObject({}).meta({ description: 'Every endpoint.' }),
      })
      .meta({ id: 'OpenAPIDocument' }),
  }),
  health: endpoint({
    method: 'GET',
    path: '/api/health',
    summary: 'Is the server alive?',
    access: 'public',
    response: Health,
  }),
  ready: endpoint({
    method: 'GET',
    path: '/api/ready',
    summary: 'Can the server take requests?',
    description: 'Answers 503 while it starts, stops, or cannot reach its database.',
    access: 'public',
    response: Ready,
  }),
});
