import type { Phrase } from '../../server-words.ts';

/** What the server says of API keys and integration tokens. */
export const aboutAccess: readonly Phrase[] = [
  {
    when: /^This key was made before, and its text was lost/,
    say: 'این کلید پیش‌تر ساخته شد و متنش از دست رفت. برای گرفتن کلید تازه جایگزینش کنید.',
  },
  {
    when: /^This API key was replaced before/,
    say: 'این کلید API پیش‌تر جایگزین شده است. کلید پس از آن را جایگزین کنید.',
  },
  { when: /^Choose an instant in the future/, say: 'زمانی برگزینید که هنوز نرسیده باشد.' },
  {
    when: /^Your role in this organization does not permit (?<scopes>.+)\./,
    say: 'نقش شما در این سازمان {{scopes}} را روا نمی‌دارد.',
  },
  { when: /^Give an IP address or a CIDR block/, say: 'نشانی IP یا بازه‌ای مانند 203.0.113.0/24 بدهید.' },
  {
    when: /^You may not do yourself what this token would permit: (?<scopes>.+)\./,
    say: 'خود شما اجازهٔ آنچه این توکن می‌دهد ندارید: {{scopes}}.',
  },
  {
    when: /^A new key is waiting already/,
    say: 'کلید تازه‌ای از پیش در انتظار است. وقتی همهٔ بررسی‌کنندگان دیدندش امضا می‌کند.',
  },
  {
    when: /^This token was rotated before/,
    say: 'این توکن پیش‌تر جایگزین شده بود. آنچه از آن پدید آمده بود اکنون باطل است.',
  },
  { when: /^This token has ended/, say: 'این توکن پایان یافته است. توکن تازه‌ای بخواهید.' },
  { when: /^The token before did not permit (?<scopes>.+)\./, say: 'توکن پیشین {{scopes}} را روا نمی‌داشت.' },
  {
    when: /^Give an exact https origin without a path/,
    say: 'خاستگاه دقیق https بی‌مسیر بدهید، مانند https://school.example.org.',
  },
];
