import type { Phrase } from '../../server-words.ts';

/** Images of questions, and budgets. */
export const aboutChat: readonly Phrase[] = [
  {
    when: /^No model here takes images/,
    say: 'هیچ مدلی در اینجا تصویر نمی‌گیرد. پرسش را بدون تصویر بفرستید.',
  },
  {
    when: /^(?<name>.+) takes no images\./,
    say: '{{name}} تصویر نمی‌گیرد. مدل دیگری انتخاب کنید یا پرسش را بدون تصویر بفرستید.',
  },
  {
    when: /^(?<name>.+) takes no documents\./,
    say: '{{name}} سند نمی‌گیرد. مدل دیگری انتخاب کنید یا بدون سند بپرسید.',
  },
  { when: /^This image is not here any more/, say: 'این تصویر دیگر اینجا نیست. دوباره پیوستش کنید.' },
  {
    when: /^This is no PNG, JPEG, WebP or GIF image/,
    say: 'این فایل تصویر PNG، JPEG، WebP یا GIF نیست. فایل دیگری انتخاب کنید.',
  },
  {
    when: /^This image is \d+ × \d+ pixels/,
    say: 'این تصویر بیش از اندازه پیکسل دارد. تصویر کوچک‌تری انتخاب کنید.',
  },
  {
    when: /^Your tokens for this month are used up/,
    say: 'توکن‌های شما برای این ماه تمام شده است. تا آغاز ماه بعد، راهنمای یادگیری همچنان پاسخ می‌دهد.',
  },
  {
    when: /^The tokens of this server for this month are used up/,
    say: 'توکن‌های این سرور برای این ماه تمام شده است. تا آغاز ماه بعد، راهنمای یادگیری همچنان پاسخ می‌دهد.',
  },
  {
    when: /^The tokens of (?<name>.+) for this month are used up/,
    say: 'توکن‌های {{name}} برای این ماه تمام شده است. تا آغاز ماه بعد، راهنمای یادگیری همچنان پاسخ می‌دهد.',
  },
];
