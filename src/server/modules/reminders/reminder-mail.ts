import type { Mail } from '#server/platform/mail.ts';

interface About {
  to: string;
  username: string;
  language: string;
  /** Where studying begins. */
  app: string;
  /** What ends these mails. */
  stop: string;
}

/** A mail that reminds somebody of today, in their language. */
export function reminderMail({ to, username, language, app, stop }: About): Mail {
  const persian = language === 'fa';
  const text = persian
    ? [
        `سلام ${username}،`,
        'امروز هنوز درسی نخوانده‌اید. چند دقیقه بس است:',
        app,
        'این یادآوری را خودتان خواسته‌اید. برای قطع آن، بی‌نیاز به ورود:',
        stop,
      ]
    : [
        `Hello ${username},`,
        'You have not studied today yet. A few minutes are enough:',
        app,
        'You asked for this reminder. To stop it, without signing in:',
        stop,
      ];
  return {
    to,
    subject: persian ? 'یادآوری درس امروز' : 'Your study for today',
    text: text.join('\n\n'),
    headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}
