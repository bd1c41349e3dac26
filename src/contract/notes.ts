import { z } from 'zod';
import { ClientId } from './chat.ts';
import { endpoint } from './kernel/endpoint.ts';
import { Id, Instant } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';

/** Notes of a learner. Their endpoints belong to the area of conversations. */

export const Note = z
  .object({
    id: Id,
    title: z.string(),
    content: z.string(),
    conversation_id: Id.nullable(),
    message_id: Id.nullable(),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Note' });
export type Note = z.infer<typeof Note>;

const NoteBody = z.object({
  title: z.string().trim().min(1, 'Give the note a title.').max(200),
  content: z.string().max(100_000),
  conversation_id: Id.optional(),
  message_id: Id.optional(),
});

const NoteRequest = NoteBody.extend({
  id: ClientId.optional().meta({
    description: 'That the new note gets. Where there is a note of this id already, that one is answered as it is.',
  }),
}).meta({ id: 'NoteRequest' });

const NoteReplacement = NoteBody.extend({
  updated_at: Instant.optional().meta({
    description: 'That of the note which was edited: when it has changed since, nothing is written and 409 answered.',
  }),
}).meta({ id: 'NoteReplacement' });

const params = z.object({ note_id: Id });
const read = { access: 'any', scope: 'conversations:read' } as const;
const write = { access: 'any', scope: 'conversations:write' } as const;

export const noteEndpoints = {
  notes: endpoint({
    method: 'GET',
    path: '/api/core/notes',
    summary: 'List notes',
    description: 'Newest change first.',
    ...read,
    query: z.object({
      ...pageQuery,
      q: z.string().max(200).optional().meta({ description: 'Words of title or text.' }),
      conversation_id: Id.optional().meta({ description: 'Only notes from this conversation.' }),
    }),
    response: pageOf(Note),
  }),
  note: endpoint({
    method: 'GET',
    path: '/api/core/notes/{note_id}',
    summary: 'Get a note',
    ...read,
    params,
    response: Note,
  }),
  createNote: endpoint({
    method: 'POST',
    path: '/api/core/notes',
    summary: 'Create a note',
    ...write,
    body: NoteRequest,
    response: Note,
    status: 201,
    errors: ['not_found'],
  }),
  updateNote: endpoint({
    method: 'PUT',
    path: '/api/core/notes/{note_id}',
    summary: 'Replace a note',
    description:
      'With `updated_at` only if nobody else has changed it: a `conflict` carries the present `note` in its `detail`.',
    ...write,
    params,
    body: NoteReplacement,
    response: Note,
    errors: ['conflict'],
  }),
  removeNote: endpoint({
    method: 'DELETE',
    path: '/api/core/notes/{note_id}',
    summary: 'Delete a note',
    ...write,
    params,
    response: null,
  }),
};
