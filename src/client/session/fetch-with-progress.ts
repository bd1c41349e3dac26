/** An upload of which nothing has moved for so long is cut off. Milliseconds. */
const stallMs = 60_000;

/**
 * A `fetch` that tells how many bytes of its body are sent, of how many: the browser's own cannot. For `CallOptions.carry`,
 * so that tokens, their renewal and errors stay what they are for every call. Rejects with TypeError when there is no answer; when
 * everything is sent, the server has `answerMs` for its own.
 */
export function fetchWithProgress(
  onProgress: (sent: number, total: number) => void,
  answerMs = stallMs,
): typeof globalThis.fetch {
  return (input, { method = 'GET', headers, body, signal, credentials } = {}) =>
    new Promise((resolve, reject) => {
      const url = String(input);
      const xhr = new XMLHttpRequest();
      let watch: ReturnType<typeof setTimeout> | undefined;
      const abort = () => xhr.abort();
      const moved = (ms = stallMs) => {
        clearTimeout(watch);
        watch = setTimeout(abort, ms);
      };
      const fail = () => reject(signal?.reason ?? new TypeError('The upload broke off.'));
      xhr.upload.onprogress = ({ loaded, total }) => {
        moved();
        onProgress(loaded, total);
      };
      xhr.upload.onload = () => moved(answerMs);
      xhr.onload = () => {
        // A redirect cannot be forbidden here as `fetch` can; its answer at least is not believed.
        if (xhr.status === 0 || (xhr.responseURL !== '' && xhr.responseURL !== url)) return fail();
        resolve(responseOf(xhr));
      };
      xhr.onerror = fail;
      xhr.onabort = fail;
      xhr.onloadend = () => {
        clearTimeout(watch);
        signal?.removeEventListener('abort', abort);
      };
      signal?.addEventListener('abort', abort, { once: true });
      xhr.open(method, url);
      xhr.withCredentials = credentials === 'include';
      new Headers(headers).forEach((value, name) => void xhr.setRequestHeader(name, value));
      moved();
      xhr.send(body as XMLHttpRequestBodyInit);
    });
}

function responseOf(xhr: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of xhr.getAllResponseHeaders().trim().split(/\r?\n/)) {
    const [name, ...value] = line.split(':');
    if (name) headers.append(name.trim(), value.join(':').trim());
  }
  const empty = xhr.status === 204 || xhr.status === 205;
  return new Response(empty ? null : xhr.responseText, { status: xhr.status, statusText: xhr.statusText, headers });
}
