import type { Phrase } from '../../server-words.ts';

/** Why a file could not be read. */
const aboutFiles: readonly Phrase[] = [
  {
    when: /^The file is damaged or was not saved completely/,
    say: 'پرونده آسیب دیده یا کامل ذخیره نشده است. آن را در برنامه‌اش باز و دوباره ذخیره کنید و آن نسخه را بیاورید.',
  },
  { when: /^There is no text in this file/, say: 'در این پرونده متنی نیست. پرونده‌ای بیاورید که متن داشته باشد.' },
  {
    when: /^The file holds more than 20 million characters/,
    say: 'متن پرونده بیش از بیست میلیون نویسه است. آن را به پرونده‌های کوچک‌تر بخش کنید.',
  },
  {
    when: /^The file is nested too deeply/,
    say: 'ساختار پرونده بیش از اندازه تودرتوست. آن را به شکلی ساده‌تر، برای نمونه متن ساده، ذخیره کنید و بیاورید.',
  },
  {
    when: /^The file unpacks to far more/,
    say: 'پرونده پس از باز شدن بسیار بزرگ‌تر از یک سند است. آن را در برنامه‌اش دوباره ذخیره کنید و آن نسخه را بیاورید.',
  },
  {
    when: /^The file needs more memory/,
    say: 'خواندن پرونده حافظهٔ بیش از اندازه می‌خواهد. آن را به پرونده‌های کوچک‌تر بخش کنید.',
  },
  {
    when: /^The file could not be read because the server is short/,
    say: 'سرور اکنون توان خواندن پرونده را ندارد. چند دقیقهٔ دیگر دوباره تلاش کنید.',
  },
  {
    when: /^The (?:PDF|file) is protected with a password/,
    say: 'پرونده گذرواژه دارد. نسخه‌ای بدون گذرواژه ذخیره کنید و بیاورید.',
  },
  {
    when: /^The PDF uses a character set/,
    say: 'قلم‌های این PDF در آن نیستند. آن را با قلم‌هایش دوباره ذخیره کنید و بیاورید.',
  },
  {
    when: /^This PDF has no text layer/,
    say: 'این PDF تنها تصویر صفحه‌ها را دارد. با برنامه‌ای متن آن را بازشناسی کنید (OCR) و نتیجه را بیاورید.',
  },
  { when: /^The PDF has more than 5,000 pages/, say: 'این PDF بیش از ۵٬۰۰۰ صفحه دارد. آن را بخش کنید و بیاورید.' },
  {
    when: /^The book is protected against copying/,
    say: 'این کتاب در برابر رونوشت محافظت شده است. نسخه‌ای بدون محافظت بیاورید.',
  },
  {
    when: /^Spreadsheets cannot be read/,
    say: 'صفحه‌گسترده خوانده نمی‌شود. هر برگه را به شکل CSV ذخیره کنید و بیاورید.',
  },
  { when: /^This is an archive/, say: 'این یک بایگانی است. آن را باز کنید و سندهای درونش را بیاورید.' },
  { when: /^This is an SVG picture/, say: 'این تصویر SVG است. خود متن یا PDF آن را بیاورید.' },
  { when: /^The file is not valid JSON/, say: 'این JSON درست نیست. آن را در ویرایشگری بررسی و درست کنید.' },
  { when: /^The file is empty/, say: 'پرونده خالی است. بررسی کنید که ذخیره شده باشد.' },
  { when: /^The file is larger than 50 MB/, say: 'پرونده بیش از ۵۰ مگابایت است. آن را بخش کنید و بیاورید.' },
  {
    when: /^This is .+, but its name ends in \.(?<ending>\w+): rename it to end in \.(?<right>\w+)/,
    say: 'نام پرونده به {{ending}} پایان می‌یابد، ولی محتوایش چیز دیگری است. پایان نام را به {{right}} تغییر دهید و دوباره بیاورید.',
  },
  {
    when: /^The name ends in \.(?<ending>\w+), but this is/,
    say: 'نام پرونده به {{ending}} پایان می‌یابد، ولی محتوایش چنین نیست. آن را در برنامه‌اش دوباره ذخیره کنید و آن نسخه را بیاورید.',
  },
  {
    when: /^(?:Files of this kind|Files that end in|The name of the file has no ending)/,
    say: 'این نوع پرونده خوانده نمی‌شود. PDF، Word، PowerPoint، EPUB، HTML، Markdown، متن، CSV یا JSON بیاورید.',
  },
  { when: /^This file cannot be read: it was given up/, say: 'این پرونده پس از سه بار تلاش خوانده نشد.' },
];

/** What the server says about documents, searches, and who may do what with them. */
export const aboutKnowledge: readonly Phrase[] = [
  ...aboutFiles,
  { when: /^Choose a file of at most (?<count>\d+) MB/, say: 'پرونده‌ای با حداکثر {{count}} مگابایت برگزینید.' },
  {
    when: /^Only managers and administrators share documents/,
    say: 'تنها مدیران سازمان و گروه‌ها سندی را با آن هم‌رسانی می‌کنند.',
  },
  {
    when: /^Only whoever brought this document or an administrator/,
    say: 'تنها کسی که این سند را آورده یا مدیر سازمان می‌تواند آن را حذف کند.',
  },
  {
    when: /^Only whoever brought this document may change/,
    say: 'تنها کسی که این سند را آورده می‌تواند آن را تغییر دهد.',
  },
  { when: /^Reading this document is over/, say: 'این سند دیگر در حال خواندن نیست. اگر آن را نمی‌خواهید حذفش کنید.' },
  { when: /^Only a document that failed/, say: 'تنها سندی که خوانده نشده است دوباره خوانده می‌شود.' },
  {
    when: /^Only administrators of the organization see what members did not find/,
    say: 'تنها مدیران سازمان می‌بینند که اعضا چه چیزی را نیافته‌اند.',
  },
  {
    when: /^“(?<title>.+)” is still being read/,
    say: '«{{title}}» هنوز در حال خوانده شدن است. صبر کنید، یا بدون آن بفرستید.',
  },
  {
    when: /^“(?<title>.+)” could not be read\. Take it off/,
    say: '«{{title}}» خوانده نشد. آن را بردارید، یا در «دانش» دوباره امتحان کنید.',
  },
  {
    when: /^\d+ files of yours are on their way/,
    say: 'پرونده‌های دیگری از شما در راه است. این یکی پس از آن‌ها فرستاده می‌شود.',
  },
  {
    when: /^The server is receiving many files/,
    say: 'سرور اکنون پرونده‌های بسیاری دریافت می‌کند. چند ثانیهٔ دیگر تلاش کنید.',
  },
  { when: /^The file came too slowly/, say: 'پرونده بسیار کند رسید. یک بار دیگر بفرستید.' },
  {
    when: /^“type:(?<value>.*)” is not a kind of thing/,
    say: 'نوعی به نام {{value}} نیست. یکی از این‌ها را بنویسید: message، note، document، transcript، submission.',
  },
  {
    when: /^“(?<operator>(?:before|after):.*)” has no date/,
    say: 'در {{operator}} تاریخی نیست. سال، ماه یا روز را چنین بنویسید: ‎2026‎، ‎2026-05‎ یا ‎2026-05-01‎ (میلادی).',
  },
  {
    when: /^Only the first (?<count>\d+) phrases and exclusions count/,
    say: 'تنها {{count}} عبارت و استثنای نخست به حساب می‌آید.',
  },
];
