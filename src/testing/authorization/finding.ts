import { sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { everyTable } from '#server/modules/passport/testing/every-table.ts';
import type { TestServer } from '../server.ts';
import { ownMark } from './kept-state.ts';
import { principals } from './matrix.ts';
import type { World } from './world.ts';

const canary = 'CANARY-L';

/** Everybody but the learner, as far as what they show is good here. */
const others = Object.entries(principals).filter(([name, { bad, of }]) => !bad && name !== 'member' && of !== 'member');

/** Who is told something of the learner by a list, asked as it is and for the learner's words. */
export async function toldByList({ app }: TestServer, { headers }: World, path: string): Promise<string[]> {
  const asked = others.flatMap(([name]) => ['', `?q=${canary}`].map((query) => [name, `${path}${query}`] as const));
  const told = await Promise.all(
    asked.map(async ([name, url]) => {
      const answer = await app.inject({ method: 'GET', url, headers: headers[name] ?? {} });
      const wrong = answer.statusCode >= 500 || answer.rawPayload.includes(canary);
      return wrong ? [`${name}, ${url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`] : [];
    }),
  );
  return told.flat();
}

/** Who is told something of the learner, or breaks something, by a question with a body that names it. */
export async function toldBySearch({ app }: TestServer, { headers, belongings: of }: World): Promise<string[]> {
  const searches: [string, object][] = [
    ['/api/knowledge/search', { query: `${canary} herons` }],
    ['/api/knowledge/search', { query: 'herons', document_ids: [of.document] }],
    ['/api/rag/query', { query: `${canary} herons` }],
    ['/api/core/chat', { message: 'herons', use_knowledge: true }],
    ['/api/core/chat', { message: 'herons', attachments: [of.document] }],
    ['/api/core/chat', { message: 'herons', images: [of.image] }],
    ['/api/core/conversations/bulk', { action: 'archive', ids: [of.conversation] }],
    ['/api/core/notes', { title: 'x', content: 'x', conversation_id: of.conversation, message_id: of.message }],
  ];
  const told: string[] = [];
  for (const [url, payload] of searches)
    for (const [name] of others) {
      const answer = await app.inject({ method: 'POST', url, headers: headers[name] ?? {}, payload });
      // Whoever sends the canary may get it back as their own question.
      const rest = answer.body.replaceAll(JSON.stringify(payload).slice(1, -1), '');
      if (answer.statusCode >= 500 || rest.includes(`${canary}:`))
        told.push(`${name}, ${url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
    }
  return told;
}

/** All rows of the learner, in every table that has a tenant. */
export async function rowsOfLearner({ database: { db } }: TestServer, { people }: World): Promise<string> {
  const tables = everyTable()
    .map((table) => getTableConfig(table))
    .filter(({ columns }) => columns.some(({ name }) => name === 'tenant_id'))
    .map(
      ({ name }) =>
        `select '${name}', to_jsonb(t)::text as row from ${name} t where tenant_id = '${people['member']?.id}'`,
    );
  const found = await db.execute(sql.raw(`${ownMark} ${tables.join(' union all ')} order by 1, 2`));
  return JSON.stringify(found.rows);
}
