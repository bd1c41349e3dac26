import type { Phrase } from '../../server-words.ts';

/** What the server says to administrators about providers of AI. */
export const aboutProviders: readonly Phrase[] = [
  {
    when: /^(?<name>.+) answered with the model “(?<model>.+)”\.$/,
    say: '{{name}} با مدل «{{model}}» پاسخ داد.',
  },
  {
    when: /^(?<name>.+) does not permit this with the key/,
    say: '{{name}} با کلید این سرور چنین اجازه‌ای نمی‌دهد. گردانندهٔ سرور باید بررسی کند که کلید چه اجازه‌هایی دارد.',
  },
  {
    when: /^This server may not connect to the address of (?<name>.+?)\. Whoever/,
    say: 'این سرور اجازه ندارد به نشانی {{name}} وصل شود. گردانندهٔ سرور می‌تواند آن را در SAFE_FETCH_ALLOW مجاز کند.',
  },
  {
    when: /^The key of (?<name>.+?) cannot be opened/,
    say: 'کلید {{name}} در این سرور باز نمی‌شود. گردانندهٔ سرور باید کلید را دوباره وارد کند.',
  },
  {
    when: /^This address leads into a private network\. .* add (?<host>\S+) to SAFE_FETCH_ALLOW/,
    say: 'این نشانی به شبکه‌ای خصوصی می‌رسد. اگر همین را می‌خواهید، گردانندهٔ سرور می‌تواند {{host}} را به SAFE_FETCH_ALLOW بیفزاید.',
  },
  {
    when: /^Use https:\/\/\. Without encryption .* add (?<host>\S+) to SAFE_FETCH_ALLOW/,
    say: 'نشانی را با https:// بنویسید. بدون رمزنگاری فقط میزبان‌هایی مجازند که گردانندهٔ سرور فهرست کند: {{host}} را به SAFE_FETCH_ALLOW بیفزاید.',
  },
  {
    when: /^Only addresses that start with https:\/\/|^Give an address that starts with https:\/\//,
    say: 'نشانی باید با https:// آغاز شود.',
  },
  {
    when: /^An address must not hold a user name or password/,
    say: 'نام کاربری و گذرواژه را در نشانی ننویسید.',
  },
  { when: /^This host has no address\./, say: 'این میزبان نشانی‌ای ندارد.' },
  {
    when: /^This host is not known, or leads into a private network\. .* add (?<host>\S+) to SAFE_FETCH_ALLOW/,
    say: 'این میزبان شناخته نیست، یا به شبکه‌ای خصوصی می‌رسد. اگر همین را می‌خواهید، گردانندهٔ سرور می‌تواند {{host}} را به SAFE_FETCH_ALLOW بیفزاید.',
  },
  {
    when: /^Leave the port out\. .* add (?<host>\S+) to SAFE_FETCH_ALLOW/,
    say: 'درگاه را ننویسید. درگاه‌های دیگر تنها جایی مجازند که گردانندهٔ سرور فهرست کند: {{host}} را به SAFE_FETCH_ALLOW بیفزاید.',
  },
  {
    when: /^Say where Ollama listens/,
    say: 'بنویسید Ollama کجا گوش می‌دهد، برای نمونه http://127.0.0.1:11434.',
  },
  { when: /^Leave out what follows \? or #/, say: 'آنچه را پس از ? یا # در نشانی آمده است حذف کنید.' },
  { when: /^Keep the address under/, say: 'نشانی دست‌بالا ۵۰۰ نویسه است.' },
  { when: /^(?<host>\S+) refused the key \(/, say: '{{host}} کلید را نپذیرفت.' },
  {
    when: /^(?<host>\S+) has no embeddings of the model “(?<model>.+)”/,
    say: '{{host}} برای مدل «{{model}}» بردار معنایی ندارد.',
  },
  { when: /^(?<host>\S+) is asked too often/, say: 'از {{host}} بیش از اندازه پرسیده شده است.' },
  { when: /^(?<host>\S+) has a problem at the moment/, say: '{{host}} اکنون مشکلی دارد.' },
  { when: /^(?<host>\S+) did not answer within (?<seconds>\d+) s\./, say: '{{host}} تا {{seconds}} ثانیه پاسخ نداد.' },
  { when: /^(?<host>\S+) cannot be reached\./, say: '{{host}} در دسترس نیست.' },
  { when: /^(?<host>\S+) refused these texts/, say: '{{host}} این متن‌ها را نپذیرفت.' },
  {
    when: /^(?<host>\S+) sent an answer that cannot be read as/,
    say: 'پاسخ {{host}} به‌عنوان بردار معنایی خواندنی نیست.',
  },
  {
    when: /^(?<host>\S+) sent vectors of (?<wrong>\d+) dimensions instead of (?<right>\d+)/,
    say: '{{host}} به جای بردارهای {{right}}بُعدی، بردارهای {{wrong}}بُعدی فرستاد. مدل را از نو برگزینید.',
  },
  {
    when: /^This model does not tell alike texts/,
    say: 'این مدل متن‌های هم‌معنا را از دیگر متن‌ها بازنمی‌شناسد. مدلی برای بردارهای معنایی برگزینید.',
  },
  { when: /^Name the model\./, say: 'نام مدل را بنویسید.' },
  { when: /^This short name is taken/, say: 'این نام کوتاه گرفته شده است. نام دیگری برگزینید.' },
  { when: /^Use 1 to 40 small letters/, say: '۱ تا ۴۰ حرف کوچک لاتین، رقم و خط تیره به کار ببرید.' },
  { when: /^Give the provider a name/, say: 'نامی برای پاسخ‌دهنده بنویسید.' },
  { when: /^Keep the name under 80/, say: 'نام دست‌بالا ۸۰ نویسه است.' },
  { when: /^A key has at most 500/, say: 'کلید دست‌بالا ۵۰۰ نویسه است.' },
  { when: /^A key has no spaces/, say: 'کلید فاصله ندارد و فقط از نویسه‌های سادهٔ لاتین است.' },
  { when: /^List at most 200 models/, say: 'دست‌بالا ۲۰۰ مدل فهرست کنید.' },
  { when: /^Give a currency code/, say: 'کد سه‌حرفی واحد پول را بنویسید، برای نمونه USD.' },
  {
    when: /^Address and key of this provider come from the environment/,
    say: 'نشانی و کلید این پاسخ‌دهنده از تنظیمات محیط سرور می‌آیند.',
  },
  {
    when: /^This provider comes from the environment of the server/,
    say: 'این پاسخ‌دهنده از تنظیمات محیط سرور می‌آید: به‌جای حذف، خاموشش کنید.',
  },
  {
    when: /^The list of providers has changed meanwhile/,
    say: 'فهرست پاسخ‌دهنده‌ها در این میان تغییر کرده است. دوباره نگاهش کنید.',
  },
];
