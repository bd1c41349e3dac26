import type { ConnectorRow } from '../connectors.repository.ts';
import type { Contact, XeniooConversations } from '../data/xenioo-conversations.ts';
import { ConnectorTrouble } from '../trouble.ts';
import { documentId, documentOf, titleOf } from './bot-document.ts';
import { type Bringing, type ItemOutcome, Refused } from './bringing.ts';
import type { ImportRow } from './imports.repository.ts';
import type { BringingPorts } from './ports.ts';

interface Deps {
  data: XeniooConversations;
  ports: Pick<BringingPorts, 'documentThere' | 'saveDocument'>;
  /** Is the token of a connection one of a single bot? */
  isOfOneBot: (row: ConnectorRow) => boolean;
}

type Found = Awaited<ReturnType<XeniooConversations['contacts']>>;

const perPage = 200;
const unreadable = 'It is not as Xenioo writes it.';
const empty = 'It has no messages.';
const tooEarly = 'Xenioo gives a conversation once in fifteen minutes. Bring it over again later.';
const tooMany = 'There are more contacts than are read at once. Make smaller audiences there.';

/** Conversations of a Xenioo bot as documents, one each. */
export function createBotBringing({ data, ports, isOfOneBot }: Deps): Bringing {
  /** Of the job that is under way: contacts can be read anew, audiences cannot. */
  let known: { job: string; found: Found } | undefined;

  async function contactsOf(job: ImportRow, row: ConnectorRow): Promise<Found> {
    if (known?.job !== job.id) known = { job: job.id, found: await data.contacts(row, job.place.audiences ?? []) };
    return known.found;
  }

  async function read(row: ConnectorRow, contact: Contact, last: boolean) {
    try {
      return await data.entries(row, contact.id);
    } catch (error) {
      if (!(error instanceof ConnectorTrouble)) throw error;
      if (error.trouble === 'bug') return unreadable;
      if (error.trouble !== 'throttled' || error.status !== undefined) throw error;
      return last ? tooEarly : null;
    }
  }

  async function bring(job: ImportRow, row: ConnectorRow, contact: Contact, last: boolean): Promise<ItemOutcome> {
    const title = titleOf(contact);
    const id = documentId(job.tenantId, row.host, contact.id);
    if (await ports.documentThere(job.tenantId, id)) return { title, outcome: 'there' };
    if (job.dryRun) return { title, outcome: 'new' };
    const entries = await read(row, contact, last);
    if (entries === null) return 'later';
    if (typeof entries === 'string') return { title, outcome: 'failed', reason: entries };
    if (entries.length === 0) return { title, outcome: 'failed', reason: empty };
    const saved = await ports.saveDocument(job.tenantId, id, { title, bytes: documentOf('Bot', contact, entries) });
    return { title, outcome: saved ? 'new' : 'there' };
  }

  return {
    async begin(_, row) {
      if (isOfOneBot(row)) return;
      throw new Refused('Xenioo gives conversations to a connection with the key and secret of one bot alone.');
    },

    async page(job, row) {
      if (!job.place.audiences) {
        const audiences = await data.audiences(row);
        if (audiences.length === 0)
          throw new Refused('Xenioo lists conversations by audiences, and this bot has none. Make one there.');
        return { items: [], next: '0', keep: { audiences } };
      }
      const { contacts, more } = await contactsOf(job, row);
      const from = Number(job.place.cursor ?? 0);
      const items: unknown[] = contacts.slice(from, from + perPage);
      const next = from + perPage < contacts.length ? String(from + perPage) : null;
      return { items: next === null && more ? [...items, null] : items, next };
    },

    async item(job, row, _, item, last) {
      if (item === null) return { title: '', outcome: 'failed', reason: tooMany };
      return bring(job, row, item as Contact, last);
    },

    async points() {
      throw new Refused('This server does not give points.');
    },
  };
}
