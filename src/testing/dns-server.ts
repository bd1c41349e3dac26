import { createSocket } from 'node:dgram';

/** A DNS server on this machine over UDP that knows TXT records alone; names in `silent` get no answer. */
export interface DnsServer {
  /** `127.0.0.1:port`, as a resolver takes it. */
  address: string;
  /** Texts by name. */
  texts: Map<string, string[]>;
  silent: Set<string>;
  close(): Promise<void>;
}

const typeTxt = 16;

export async function dnsServer(): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const texts = new Map<string, string[]>();
  const silent = new Set<string>();
  socket.on('message', (query, from) => {
    const { name, end } = nameAt(query, 12);
    if (silent.has(name)) return;
    const known = texts.get(name) ?? [];
    const answers = query.readUInt16BE(end) === typeTxt ? known.map(recordOf) : [];
    const head = Buffer.alloc(12);
    query.copy(head, 0, 0, 2);
    // An answer with authority; without a record the name does not exist.
    head.writeUInt16BE(0x8580 | (known.length === 0 ? 3 : 0), 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(answers.length, 6);
    socket.send(Buffer.concat([head, query.subarray(12, end + 4), ...answers]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    texts,
    silent,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

/** The name in a question, and where it ends. */
function nameAt(message: Buffer, start: number): { name: string; end: number } {
  const labels: string[] = [];
  let at = start;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}

/** A record for the name of the question: pieces of at most 255 bytes. */
function recordOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const piece = bytes.subarray(at, at + 255);
    pieces.push(Buffer.from([piece.length]), piece);
  }
  const data = Buffer.concat(pieces);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(typeTxt, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
