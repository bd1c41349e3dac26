import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { AppError } from '#server/platform/app-error.ts';
import { createSpool } from '#server/platform/spool.ts';
import { type FileForm, type FileOf, readFileForm, type SpooledForm, spoolFileForm } from './multipart.ts';

export interface ReceivingLimits {
  /** Files that this process holds in its memory at a time, and of those the ones of one person. */
  most: number;
  mostOfOne: number;
  /** In each of these windows (milliseconds) so many bytes must come. */
  windowMs: number;
  fewestBytes: number;
}

const usual: ReceivingLimits = { most: 4, mostOfOne: 2, windowMs: 30_000, fewestBytes: 65_536 };

/**
 * Receives a file and holds it until `work` is done with it. Errors: those of `readFileForm`; `rate_limited` and `service_unavailable`
 * beyond the limits, before anything is read; `service_unavailable` where it comes too slowly.
 */
export type Receive<Form = FileForm> = <T>(
  request: FastifyRequest,
  of: FileOf & { userId: string },
  work: (form: Form) => Promise<T>,
) => Promise<T>;

/** Files are received into memory: few at a time, and nobody keeps a place by sending hardly anything. */
export function createReceiving(limits: ReceivingLimits = usual): Receive {
  return receiveBy(limits, async (request, of, work) =>
    work(await quickly(request, readFileForm(request, of), limits)),
  );
}

/** Files that are too large for memory are received into a temporary folder, which is gone when the work is done. */
export function createSpooling(limits: ReceivingLimits = { ...usual, most: 2, mostOfOne: 1 }): Receive<SpooledForm> {
  return receiveBy(limits, async (request, of, work) => {
    const spool = await createSpool();
    try {
      return await work(await quickly(request, spoolFileForm(request, of, join(spool.folder, 'file')), limits));
    } finally {
      await spool.remove();
    }
  });
}

type Held<Form> = <T>(request: FastifyRequest, of: FileOf, work: (form: Form) => Promise<T>) => Promise<T>;

function receiveBy<Form>(limits: ReceivingLimits, hold: Held<Form>): Receive<Form> {
  const held = new Map<string, number>();
  let all = 0;

  function take(userId: string): void {
    const own = held.get(userId) ?? 0;
    if (own >= limits.mostOfOne)
      throw new AppError('rate_limited', `${own} files of yours are on their way already. Send this one after them.`, {
        retryAfter: 2,
      });
    if (all >= limits.most)
      throw new AppError('service_unavailable', 'The server is receiving many files. Try again in a few seconds.', {
        retryAfter: 5,
      });
    held.set(userId, own + 1);
    all += 1;
  }

  function giveBack(userId: string): void {
    const left = (held.get(userId) ?? 1) - 1;
    if (left > 0) held.set(userId, left);
    else held.delete(userId);
    all -= 1;
  }

  return async (request, { userId, ...of }, work) => {
    take(userId);
    try {
      return await hold(request, of, work);
    } finally {
      giveBack(userId);
    }
  };
}

/** What is read, or an error when hardly anything comes any more. */
async function quickly<T>(request: FastifyRequest, reading: Promise<T>, limits: ReceivingLimits): Promise<T> {
  const { socket } = request.raw;
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_, reject) => {
    let before = socket.bytesRead;
    timer = setInterval(() => {
      if (socket.bytesRead - before < limits.fewestBytes)
        reject(new AppError('service_unavailable', 'The file came too slowly. Send it once more.', { retryAfter: 5 }));
      before = socket.bytesRead;
    }, limits.windowMs);
  });
  try {
    return await Promise.race([reading, stalled]);
  } finally {
    clearInterval(timer);
    // Whatever still comes of it is of no use, and an error of it nobody's any more.
    reading.catch(() => undefined);
  }
}
