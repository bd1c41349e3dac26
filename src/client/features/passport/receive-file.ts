/** So much is gathered before it is handed to the browser, which keeps large blobs on disk. Bytes. */
const handful = 8 * 1024 * 1024;

/**
 * Reads the body of an answer to its end and tells how far it is. Memory: a handful; the blob at the end refers to those that were handed
 * over, and copies nothing. Rejects with the reason of `signal`, or where less came than the server announced.
 */
export async function receiveFile(
  response: Response,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (received: number, total: number | null) => void },
): Promise<Blob> {
  const announced = response.headers.get('content-length');
  const total = announced === null ? null : Number(announced);
  const type = response.headers.get('content-type') ?? '';
  const blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let received = 0;
  const hand = () => {
    blobs.push(new Blob(pieces));
    pieces = [];
    size = 0;
  };
  const reader = response.body?.getReader();
  const cancel = () => void reader?.cancel(signal.reason);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    for (;;) {
      signal.throwIfAborted();
      const piece = await reader?.read();
      signal.throwIfAborted();
      if (!piece || piece.done) break;
      pieces.push(piece.value);
      size += piece.value.length;
      received += piece.value.length;
      if (size >= handful) hand();
      onProgress(received, total);
    }
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  if (total !== null && received !== total) throw new TypeError('The download broke off.');
  hand();
  return new Blob(blobs, { type });
}

/** The name that the server gives to a file. */
export function fileNameOf(response: Response, otherwise: string): string {
  return /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? otherwise;
}
