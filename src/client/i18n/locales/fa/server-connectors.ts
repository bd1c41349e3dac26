import type { Phrase } from '../../server-words.ts';

/** What the server says of connections to other services. */
export const aboutConnectors: readonly Phrase[] = [
  {
    when: /^Something is being brought over already/,
    say: 'هم‌اکنون چیزی آورده می‌شود. بگذارید به پایان برسد.',
  },
  { when: /^It is not as a Xentree server writes it/, say: 'آن‌گونه نیست که سرور Xentree می‌نویسد.' },
  { when: /^It is not as Xenioo writes it/, say: 'آن‌گونه نیست که Xenioo می‌نویسد.' },
  {
    when: /^Xenioo gives conversations to a connection with the key and secret of one bot/,
    say: 'Xenioo گفت‌وگوها را تنها به اتصالی می‌دهد که کلید و رمز یک ربات را دارد.',
  },
  {
    when: /^Xenioo lists conversations by audiences, and this bot has none/,
    say: 'Xenioo گفت‌وگوها را از راه مخاطبان (Audiences) می‌دهد و این ربات هیچ ندارد. آن‌جا یکی بسازید.',
  },
  {
    when: /^Xenioo gives a conversation once in fifteen minutes/,
    say: 'Xenioo هر گفت‌وگو را هر پانزده دقیقه یک بار می‌دهد. بعداً دوباره بیاورید.',
  },
  {
    when: /^There are more contacts than are read at once/,
    say: 'مخاطبان بیش از آن‌اند که یک‌باره خوانده شوند. آن‌جا گروه‌های کوچک‌تری بسازید.',
  },
  { when: /^This connection brings over: /, say: 'این اتصال چنین چیزی نمی‌آورد.' },
  { when: /^The other server does not give it/, say: 'سرور دیگر آن را نمی‌دهد.' },
  { when: /^This server does not give points/, say: 'این سرور امتیازها را نمی‌دهد.' },
  { when: /^This server does not give conversations/, say: 'این سرور گفت‌وگوها را نمی‌دهد.' },
  { when: /^This server does not give transcripts/, say: 'این سرور متن گفت‌وگوهای زنده را نمی‌دهد.' },
  { when: /^This connection leads to this very account/, say: 'این اتصال به همین حساب می‌رسد.' },
  { when: /^The connection is gone/, say: 'این اتصال دیگر نیست.' },
  { when: /^Something went wrong on the server\. Bring it over again/, say: 'در سرور مشکلی پیش آمد. دوباره بیاورید.' },
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
    when: /^(?<name>.+) refuses what the operator of this server has set up/,
    say: '{{name}} آنچه را گردانندهٔ این سرور تنظیم کرده است نمی‌پذیرد. به گرداننده بگویید.',
  },
  {
    when: /^Everybody connects (?<name>.+) for themselves/,
    say: 'هر کس {{name}} را برای خودش وصل می‌کند.',
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
  {
    when: /^Xenioo does not let this connection talk to the bot/,
    say: 'Xenioo اجازه نمی‌دهد این اتصال با ربات گفت‌وگو کند. کانال Custom آن را منتشر کنید و با کلید و رمز همان ربات وصل شوید.',
  },
  {
    when: /^Xenioo knows no such bot at this address/,
    say: 'Xenioo در این نشانی چنین رباتی نمی‌شناسد. نشانی سرویس اتصال را بررسی کنید و ببینید ربات منتشر شده است یا نه.',
  },
  {
    when: /^The plan of this Xenioo account has no custom channel/,
    say: 'طرح این حساب Xenioo کانال Custom ندارد و ربات از همین راه پرسیده می‌شود.',
  },
  { when: /^Xenioo did not answer\. Try again, or/, say: 'Xenioo پاسخ نداد. دوباره تلاش کنید یا از دیگری بپرسید.' },
  {
    when: /^This connection is to a whole Xenioo account/,
    say: 'این اتصال به کل یک حساب Xenioo است. برای پرسیدن از یک ربات، Xenioo را دوباره با کلید و رمز همان ربات وصل کنید.',
  },
  {
    when: /^A person has been asked to answer at Xenioo/,
    say: 'در Xenioo از انسانی خواسته شده است به‌جای ربات پاسخ دهد. پاسخ را همان‌جا بخوانید یا از دیگری بپرسید.',
  },
  { when: /^(?<name>.+) answered\.$/, say: '{{name}} پاسخ داد.' },
];
