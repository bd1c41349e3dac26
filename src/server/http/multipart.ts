import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '#server/platform/app-error.ts';

/** A form with one file in it. */
export interface FileForm {
  name: string;
  bytes: Buffer;
  fields: Record<string, string>;
}

/** The same, with the file in a temporary place: too large for memory. */
export interface SpooledForm {
  name: string;
  path: string;
  byteCount: number;
}

/** Which field holds the file, and how large it may be. */
export interface FileOf {
  field: string;
  mostBytes: number;
}

/** Lets routes read `multipart/form-data` by `readFileForm`; nothing is read before. */
export async function acceptMultipart(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: { files: 1, fields: 20, fieldSize: 10_000, headerPairs: 100 } });
}

/**
 * Reads the file of a field and the text fields beside it, in whatever order. Errors: `validation_error` without a file,
 * `payload_too_large` beyond `mostBytes`, in words for the person who chose it.
 */
export async function readFileForm(request: FastifyRequest, of: FileOf): Promise<FileForm> {
  const fields: Record<string, string> = {};
  const file = await readParts(request, of, fields, async (part) => ({
    name: part.filename ?? '',
    bytes: await part.toBuffer(),
  }));
  return { ...file, fields };
}

/** Reads the file of a field into the file `path`, which must not be there yet. Errors: those of `readFileForm`. */
export async function spoolFileForm(request: FastifyRequest, of: FileOf, path: string): Promise<SpooledForm> {
  return readParts(request, of, {}, async (part) => {
    const to = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    await pipeline(part.file, to);
    if (part.file.truncated) throw tooLarge(of.mostBytes);
    return { name: part.filename ?? '', path, byteCount: to.bytesWritten };
  });
}

async function readParts<Read>(
  request: FastifyRequest,
  { mostBytes, field }: FileOf,
  fields: Record<string, string>,
  read: (part: MultipartFile) => Promise<Read>,
): Promise<Read> {
  const declared = Number(request.headers['content-length'] ?? 0);
  // Refused before it is sent, where the caller waits for that; the fields have some room of their own.
  if (declared > mostBytes + 1_048_576) throw tooLarge(mostBytes);
  let file: Read | undefined;
  try {
    for await (const part of request.parts({ limits: { fileSize: mostBytes } })) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else if (part.fieldname !== field) part.file.resume();
      else file = await read(part);
    }
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge(mostBytes);
    if (code?.startsWith('FST_')) throw unreadable();
    if (error instanceof Error && /multipart|boundary|unexpected end|premature close|aborted/i.test(error.message))
      throw unreadable();
    throw error;
  }
  if (file) return file;
  const message = `Send the ${field === 'file' ? 'document' : field} in the field \`${field}\`.`;
  throw new AppError('validation_error', message, { issues: [{ path: `body.${field}`, message }] });
}

function tooLarge(mostBytes: number): AppError {
  const most =
    mostBytes < 1_048_576 ? `${Math.floor(mostBytes / 1_024)} KB` : `${Math.floor(mostBytes / 1_048_576)} MB`;
  return new AppError('payload_too_large', `Choose a file of at most ${most}.`);
}

function unreadable(): AppError {
  const message = 'The form is not complete or not well formed. Send it once more.';
  return new AppError('validation_error', message, { issues: [{ path: 'body', message }] });
}
