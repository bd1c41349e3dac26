import type { Phrase } from '../../server-words.ts';

/** What the server says of connections to other services. */
export const aboutConnectors: readonly Phrase[] = [
  {
    when: /^(?<name>.+) does not accept this connection any more\. Sign in again/,
    say: '{{name}} این اتصال را دیگر نمی‌پذیرد. دوباره وارد شوید.',
  },
  {
    when: /^(?<name>.+) does not accept these credentials/,
    say: '{{name}} این مشخصات را نمی‌پذیرد. بررسی کنید و دوباره تلاش کنید.',
  },
  {
    when: /^(?<name>.+) did not answer\. It is tried again by itself/,
    say: '{{name}} پاسخ نداد. خودبه‌خود دوباره آزموده می‌شود.',
  },
  { when: /^(?<name>.+) did not answer\. Try again later/, say: '{{name}} پاسخ نداد. بعداً دوباره تلاش کنید.' },
  {
    when: /^(?<name>.+) was asked too often\. It is tried again by itself/,
    say: 'از {{name}} بیش از اندازه پرسیده شد. خودبه‌خود دوباره آزموده می‌شود.',
  },
  {
    when: /^(?<name>.+) was asked too often\. Try again later/,
    say: 'از {{name}} بیش از اندازه پرسیده شد. بعداً دوباره تلاش کنید.',
  },
  {
    when: /^(?<name>.+) does not know this address or these keys/,
    say: '{{name}} این نشانی یا این کلیدها را نمی‌شناسد. بررسی کنید و دوباره وصل کنید.',
  },
  {
    when: /^The plan of this account does not let (?<name>.+) be connected/,
    say: 'طرح این حساب اجازهٔ وصل شدن {{name}} را نمی‌دهد. با طرحی دیگر در آن‌جا می‌شود.',
  },
  {
    when: /^The account grants too little at (?<name>.+?)\. Connect/,
    say: 'حساب در {{name}} اجازهٔ کافی نمی‌دهد. دوباره وصل کنید و همهٔ آنچه را می‌خواهد بپذیرید.',
  },
  {
    when: /^(?<name>.+) answered something that is not understood\. It is tried/,
    say: 'پاسخ {{name}} فهمیده نشد. خودبه‌خود دوباره آزموده می‌شود.',
  },
  {
    when: /^(?<name>.+) answered something that is not understood\. Check/,
    say: 'پاسخ {{name}} فهمیده نشد. نشانی را بررسی کنید.',
  },
  {
    when: /^What was stored for (?<name>.+) cannot be opened on this server/,
    say: 'آنچه برای {{name}} نگه داشته شده بود در این سرور باز نمی‌شود. دوباره وارد شوید.',
  },
  {
    when: /^The operator of this server has not set up (?<name>.+)\.$/,
    say: 'گردانندهٔ این سرور {{name}} را راه نینداخته است.',
  },
  { when: /^This API key is for another organization/, say: 'این کلید API برای سازمان دیگری است.' },
  {
    when: /^Only administrators connect a service at another address/,
    say: 'تنها مدیران سرویسی را در نشانی دیگری جز نشانی خودش وصل می‌کنند. نشانی را خالی بگذارید یا از مدیری بخواهید.',
  },
  {
    when: /^This is connected in a browser by somebody who is signed in/,
    say: 'این را کسی که در مرورگر وارد شده وصل می‌کند، نه کلید API.',
  },
  { when: /^Your Google Calendar is not connected/, say: 'تقویم گوگل شما وصل نیست. نخست وصلش کنید.' },
  { when: /^Sessions have to be over later than/, say: 'پایان جلسه‌ها باید پس از آغازشان باشد.' },
  { when: /^(?<name>.+) answered\.$/, say: '{{name}} پاسخ داد.' },
];
