import type { Phrase } from '../../server-words.ts';

/** What the server says about an archive, what it could not take of it, and the end of an account. */
export const aboutPassport: readonly Phrase[] = [
  {
    when: /^This file is no ZIP archive/,
    say: 'این فایل ZIP نیست یا چنان آسیب دیده که چیزی در آن پیدا نمی‌شود. فایلی را که برون‌بری داد برگزینید.',
  },
  { when: /^There is no manifest\.json/, say: 'در این بایگانی manifest.json نیست: از برون‌بری به دست نیامده است.' },
  {
    when: /^The manifest\.json of this archive is damaged/,
    say: 'فایل manifest.json این بایگانی آسیب دیده است. دوباره برون‌بری کنید.',
  },
  {
    when: /^This archive is of version (?<version>\d+); this server reads version (?<own>\d+)/,
    say: 'نسخهٔ این بایگانی {{version}} است؛ این سرور نسخهٔ {{own}} را می‌خواند.',
  },
  {
    when: /^This archive has names that lead out of it/,
    say: 'در این بایگانی نام‌هایی هست که به بیرون از آن می‌رسد: از برون‌بری به دست نیامده است.',
  },
  {
    when: /^This archive has two files of one name/,
    say: 'در این بایگانی دو فایل با یک نام هست: از برون‌بری به دست نیامده است.',
  },
  {
    when: /^This archive unpacks to far more/,
    say: 'این بایگانی پس از باز شدن بسیار بزرگ‌تر از یک گذرنامه است: از برون‌بری به دست نیامده است.',
  },
  {
    when: /^This archive is protected with a password/,
    say: 'این بایگانی گذرواژه دارد. آن را چنان که برون‌بری داد برگزینید.',
  },
  {
    when: /^This archive lists (?<count>\d+) files: a passport has at most (?<most>\d+)/,
    say: 'این بایگانی {{count}} فایل دارد: یک گذرنامه دست بالا {{most}} فایل دارد.',
  },
  {
    when: /^More than (?<count>\d+) things in this archive are damaged/,
    say: 'بیش از {{count}} چیز در این بایگانی آسیب دیده است. چیزی آورده نشد: دوباره برون‌بری کنید.',
  },
  {
    when: /^This account is not empty/,
    say: 'این حساب خالی نیست. به حسابی درون‌ریزی کنید که هنوز گفت‌وگو، یادداشت، سند یا امتیازی ندارد.',
  },
  {
    when: /^You are the last owner of (?<names>.+)\. Make somebody else/,
    say: 'شما آخرین مالکِ {{names}} هستید. کس دیگری را مالک کنید یا آن را حذف کنید و دوباره تلاش کنید.',
  },
  { when: /^Line (?<line>\d+) is damaged/, say: 'سطر {{line}} آسیب دیده است.' },
  { when: /^Line (?<line>\d+): (?<why>.+)/, say: 'سطر {{line}} پذیرفته نشد: {{why}}' },
  { when: /^There is one like it already/, say: 'یکی مانند آن هست.' },
  { when: /^There is nothing in it/, say: 'چیزی در آن نیست.' },
  { when: /^The \w+ that it belongs to is not there/, say: 'گفت‌وگویی که از آن است نیست.' },
  { when: /^The messages above it form a circle/, say: 'پیام‌های بالای آن حلقه‌ای بی‌پایان می‌سازند.' },
  { when: /^The database does not take it/, say: 'پایگاه داده آن را نمی‌پذیرد.' },
  { when: /^This file breaks off/, say: 'این فایل ناتمام است: دنبالهٔ آن از دست رفته است.' },
  {
    when: /^This file is not as it was written: it had (?<had>\d+) rows, and has (?<has>\d+)/,
    say: 'این فایل چنان که نوشته شد نیست: {{had}} سطر داشت و {{has}} سطر دارد.',
  },
  { when: /^The manifest does not list this file/, say: 'این فایل در فهرست نیست: کسی نمی‌داند که کامل است یا نه.' },
  { when: /^The archive lists this file, but/, say: 'این فایل در فهرست هست، ولی خوانده نمی‌شود.' },
  { when: /^This archive has no such file/, say: 'این بایگانی چنین فایلی ندارد.' },
  { when: /^It does not belong to a passport of this version/, say: 'از گذرنامه‌ای با این نسخه نیست.' },
  { when: /^Not needed: it shows the archive/, say: 'لازم نیست: بایگانی را جایی نشان می‌دهد که سرور نیست.' },
  { when: /^Missing or damaged: the settings/, say: 'نیست یا آسیب دیده است: تنظیمات این حساب همان که هست می‌ماند.' },
  { when: /^Its file is not in the archive/, say: 'فایل آن در بایگانی نیست.' },
  { when: /^Its file is damaged/, say: 'فایل آن آسیب دیده است.' },
  { when: /^It is larger than a document may be/, say: 'بزرگ‌تر از اندازهٔ یک سند، یا خالی است.' },
  { when: /^Files of this kind cannot be kept here/, say: 'این نوع فایل اینجا نگه داشته نمی‌شود.' },
];
