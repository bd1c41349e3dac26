import { createTransport } from 'nodemailer';

/** One mail, in plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Besides the usual ones. */
  headers?: Readonly<Record<string, string>>;
}

/** Sends mails; rejects where the mail server did not take one. */
export interface MailSender {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** How long a mail server may take to answer. Milliseconds. */
const patienceMs = 10_000;

/**
 * Sends through the server that the address names. TLS is required where it says `smtps` or the server is not on this machine, unless
 * the address says `?requireTLS=false`.
 */
export function createMailSender(smtpUrl: string, from: string): MailSender {
  const url = new URL(smtpUrl);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    requireTLS: url.protocol === 'smtp:' && !local && url.searchParams.get('requireTLS') !== 'false',
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    pool: true,
    maxConnections: 3,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: 3 * patienceMs,
    // A mail says what we wrote: nothing in it reads files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, headers }) {
      // As an object the address is one address, whatever is in it.
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject: oneLine(subject),
        text,
        ...(headers && { headers: { ...headers } }),
      });
    },
    close: () => transport.close(),
  };
}

const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
