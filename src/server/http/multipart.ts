import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '#server/platform/app-error.ts';

/** A form with one file in it. */
export interface FileForm {
  name: string;
  bytes: Buffer;
  fields: Record<string, string>;
}

/** Lets routes read `multipart/form-data` by `readFileForm`; nothing is read before. */
export async function acceptMultipart(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: { files: 1, fields: 20, fieldSize: 10_000, headerPairs: 100 } });
}

/**
 * Reads the file of the field `file` and the text fields beside it, in whatever order. Errors: `validation_error` without a file,
 * `payload_too_large` beyond `mostBytes`, in words for the person who chose it.
 */
export async function readFileForm(request: FastifyRequest, mostBytes: number): Promise<FileForm> {
  const tooLarge = () =>
    new AppError('payload_too_large', `Choose a file of at most ${Math.floor(mostBytes / 1_048_576)} MB.`);
  const declared = Number(request.headers['content-length'] ?? 0);
  // Refused before it is sent, where the caller waits for that; the fields have some room of their own.
  if (declared > mostBytes + 1_048_576) throw tooLarge();
  const fields: Record<string, string> = {};
  let file: { name: string; bytes: Buffer } | undefined;
  try {
    for await (const part of request.parts({ limits: { fileSize: mostBytes } })) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else if (part.fieldname !== 'file') part.file.resume();
      else file = { name: part.filename ?? '', bytes: await part.toBuffer() };
    }
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge();
    if (code?.startsWith('FST_')) throw unreadable();
    if (error instanceof Error && /multipart|boundary|unexpected end|premature close|aborted/i.test(error.message))
      throw unreadable();
    throw error;
  }
  if (file) return { ...file, fields };
  const message = 'Send the document in the field `file`.';
  throw new AppError('validation_error', message, { issues: [{ path: 'body.file', message }] });
}

function unreadable(): AppError {
  const message = 'The form is not complete or not well formed. Send it once more.';
  return new AppError('validation_error', message, { issues: [{ path: 'body', message }] });
}
