/** An answer: its status and JSON body; null breaks the connection off, 'never' leaves it open. */
export type Carried = { status: number; body: unknown } | null | 'never';

interface Sent {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: FormData;
}

/** Stands in for XMLHttpRequest: tells half of the progress, then all, then what `answer` says. */
export function fakeXhr(answer: (sent: Sent) => Carried | Promise<Carried>) {
  return class {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onload?: () => void;
    onerror?: () => void;
    onabort?: () => void;
    onloadend?: () => void;
    status = 0;
    statusText = '';
    responseText = '';
    responseURL = '';
    withCredentials = false;
    #sent: Sent = { method: '', url: '', headers: {}, body: new FormData() };
    #over = false;

    open(method: string, url: string): void {
      Object.assign(this.#sent, { method, url });
    }

    setRequestHeader(name: string, value: string): void {
      this.#sent.headers[name] = value;
    }

    getAllResponseHeaders = () => 'content-type: application/json\r\n';

    abort(): void {
      this.#end(this.onabort);
    }

    async send(body: FormData): Promise<void> {
      this.#sent.body = body;
      await null;
      this.upload.onprogress?.({ loaded: 50, total: 100 });
      const answered = await answer(this.#sent);
      if (this.#over || answered === 'never') return;
      if (answered === null) return this.#end(this.onerror);
      this.upload.onprogress?.({ loaded: 100, total: 100 });
      this.status = answered.status;
      this.responseText = JSON.stringify(answered.body);
      this.responseURL = this.#sent.url;
      this.#end(this.onload);
    }

    #end(say: (() => void) | undefined): void {
      if (this.#over) return;
      this.#over = true;
      say?.();
      this.onloadend?.();
    }
  };
}
