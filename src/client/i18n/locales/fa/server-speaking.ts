import type { Phrase } from '../../server-words.ts';

/** Why a recording is not judged, and why the sound of a talk is not kept. */
export const aboutSpeaking: readonly Phrase[] = [
  { when: /^This server keeps no sound of talks/, say: 'این سرور صدای گفت‌وگوها را نگه نمی‌دارد.' },
  {
    when: /^This server keeps sound for (?<days>\d+) days at most/,
    say: 'این سرور صدا را حداکثر {{days}} روز نگه می‌دارد.',
  },
  { when: /^Keep the recording under 25 MB/, say: 'حجم صدای ضبط‌شده باید کمتر از ۲۵ مگابایت باشد.' },
  { when: /^Keep the recording under 5 minutes/, say: 'صدای ضبط‌شده باید کوتاه‌تر از ۵ دقیقه باشد.' },
  { when: /^This is not a WAV file/, say: 'این فایل WAV نیست. همین‌جا ضبط کنید، یا آن را به شکل WAV ذخیره کنید.' },
  {
    when: /^Save the recording as WAV with/,
    say: 'صدا را به شکل WAV ذخیره کنید: نمونه‌های ۱۶بیتی یا اعشاری ۳۲بیتی، یک یا دو کانال، ۸ تا ۴۸ کیلوهرتز.',
  },
  {
    when: /^The end of this recording is missing/,
    say: 'پایان این صدا نرسیده است. دوباره ضبط کنید، یا همهٔ فایل را بفرستید.',
  },
  { when: /^This recording is damaged/, say: 'این صدا آسیب دیده است. دوباره ضبط کنید.' },
  { when: /^There is no sound in this file/, say: 'در این فایل صدایی نیست. دوباره ضبط کنید.' },
  {
    when: /^Nothing was heard/,
    say: 'چیزی شنیده نشد. ببینید میکروفون روشن است و همان است که در آن سخن می‌گویید.',
  },
  {
    when: /^The recording is distorted/,
    say: 'صدا چنان بلند است که بریده می‌شود. از میکروفون دور شوید و دوباره ضبط کنید.',
  },
  {
    when: /^The recording is too quiet/,
    say: 'صدا بسیار آهسته است. به میکروفون نزدیک‌تر شوید و دوباره ضبط کنید.',
  },
  {
    when: /^This does not sound like speech/,
    say: 'این به سخن گفتن نمی‌ماند. صدای خود را بی موسیقی و سروصدا ضبط کنید.',
  },
  {
    when: /^Speak for at least one second/,
    say: 'دست‌کم یک ثانیه سخن بگویید: کمتر از آن برای داوری کم است.',
  },
  {
    when: /^There is too much noise around your voice/,
    say: 'پیرامون صدای شما سروصدا زیاد است. جای آرام‌تری بیابید و دوباره ضبط کنید.',
  },
  {
    when: /^The recording could not be judged just now/,
    say: 'اکنون داوری این صدا ممکن نشد. یک بار دیگر بفرستید.',
  },
  {
    when: /^The recording took too long to judge/,
    say: 'داوری این صدا بیش از اندازه طول کشید. یک بار دیگر بفرستید، یا صدای کوتاه‌تری.',
  },
  {
    when: /^Many recordings wait to be judged/,
    say: 'صداهای بسیاری در نوبت داوری‌اند. یک دقیقهٔ دیگر دوباره بفرستید.',
  },
];
