import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { WireFormat } from './format.ts';
import { piecesOf, usageOf, type WireStep } from './script.ts';

/** Carries out one step of a script on one response. */
export async function play(
  format: WireFormat,
  step: WireStep,
  question: { stream: boolean; model: string },
  request: { body: unknown; sent: number },
  response: ServerResponse,
): Promise<void> {
  const { fail } = step;
  if (typeof fail === 'number') {
    const headers: Record<string, string> =
      step.retryAfter === undefined ? {} : { 'retry-after': String(step.retryAfter) };
    return json(response, fail, format.failure(fail), headers);
  }
  if (fail === 'too-long') return json(response, 400, format.tooLong);
  if (fail === 'hang') return;
  if (fail === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const { model } = question;
  const usage = usageOf(step, request.body);
  const pieces = fail === 'empty' ? [] : piecesOf(step);
  if (!question.stream) return whole();

  const left = new AbortController();
  response.once('close', () => left.abort());
  response.socket?.setNoDelay(true);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  const send = sender(response, step.cutAt);

  if (fail === 'malformed') {
    await send('data: {"this is": not JSON\n\n');
    return void response.end();
  }
  if (fail === 'wrong-json') {
    await send('data: {"weather":"sunny"}\n\n');
    return void response.end();
  }
  await send(format.opening(model));
  if (fail === 'slow') return;
  if (fail === 'filtered') return void response.end(format.filtered(model));
  const broken = fail === 'half' || fail === 'stall' || fail === 'cut' || fail === 'garbled';
  const shown = broken ? pieces.slice(0, Math.max(1, Math.floor(pieces.length / 2))) : pieces;
  const gone = new Promise<void>((resolve) => left.signal.addEventListener('abort', () => resolve()));
  for (const [index, piece] of shown.entries()) {
    if (index === step.hold?.after) await Promise.race([step.hold.until, gone]);
    if (step.delayMs && !(await pause(step.delayMs, left.signal))) return;
    if (left.signal.aborted) return;
    await send(format.piece(model, piece));
    request.sent += 1;
  }
  if (fail === 'stall') return;
  if (fail === 'half') return void response.destroy();
  if (fail === 'garbled') return void response.end('data: {"this is": not JSON\n\n');
  if (fail !== 'cut') await send(format.closing(model, usage));
  response.end();

  function whole(): void {
    if (fail === 'malformed')
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"this is": not JSON');
    if (fail === 'wrong-json') return json(response, 200, { weather: 'sunny' });
    if (fail === 'slow' || fail === 'stall') return;
    if (fail === 'filtered') return json(response, 200, format.whole(model, '', usage));
    if (fail === 'half' || fail === 'cut' || fail === 'garbled')
      return void response.writeHead(200, { 'content-length': '9999' }).write('{', () => response.destroy());
    json(response, 200, format.whole(model, pieces.join(''), usage));
  }
}

/** Writes text as UTF-8, cut at the given byte sizes without regard to characters or events. */
function sender(response: ServerResponse, cutAt: readonly number[] | undefined): (text: string) => Promise<void> {
  let turn = 0;
  return async (text) => {
    const bytes = Buffer.from(text, 'utf8');
    if (!cutAt?.length) return write(response, bytes);
    for (let at = 0; at < bytes.length; ) {
      const size = Math.max(1, cutAt[turn++ % cutAt.length] ?? 1);
      await write(response, bytes.subarray(at, at + size));
      at += size;
    }
  };
}

function write(response: ServerResponse, bytes: Buffer): Promise<void> {
  if (response.destroyed) return Promise.resolve();
  return new Promise((resolve) => response.write(bytes, () => resolve()));
}

/** Waits; false when the client left meanwhile. */
function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  return wait(ms, true, { signal }).catch(() => false);
}

/** Answers with JSON. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
