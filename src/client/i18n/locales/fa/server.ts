import type { ServerWords } from '../../server-words.ts';
import { ledger, questDone, quests } from './server-xp.ts';

export const server: ServerWords = {
  errors: {
    validation_error: 'آنچه را وارد کرده‌اید بررسی کنید.',
    connector_refused: 'سرویس دیگر این درخواست را نپذیرفت.',
    invalid_credentials: 'نام کاربری یا گذرواژه درست نیست.',
    invalid_token: 'وارد حساب نیستید، یا نشست شما پایان یافته است. دوباره وارد شوید.',
    token_expired: 'نشست شما پایان یافته است. دوباره وارد شوید.',
    token_reused: 'نشست شما برای امنیت پایان داده شد. دوباره وارد شوید.',
    forbidden: 'اجازهٔ این کار را ندارید.',
    INSUFFICIENT_API_KEY_SCOPE: 'این کلید API اجازهٔ این کار را ندارد.',
    not_found: 'چنین چیزی وجود ندارد، یا از آنِ شما نیست.',
    conflict: 'در این میان چیزی تغییر کرده است. صفحه را دوباره بارگذاری کنید و باز تلاش کنید.',
    username_taken: 'این نام کاربری گرفته شده است. نام دیگری برگزینید.',
    email_taken: 'با این ایمیل حسابی هست. با همان وارد شوید.',
    slug_taken: 'این نشانی گرفته شده است. نشانی دیگری برگزینید.',
    last_owner: 'هر سازمان دست‌کم یک مالک می‌خواهد. نخست مالک دیگری تعیین کنید.',
    payload_too_large: 'این بیش از اندازه بزرگ است.',
    unsupported_media_type: 'سرور این نوع فایل را نمی‌پذیرد.',
    rate_limited: 'درخواست‌ها زیاد بود. کمی صبر کنید و دوباره تلاش کنید.',
    live_quota_exceeded: 'زمان گفت‌وگوی زندهٔ شما تمام شده است.',
    internal_error: 'در سرور مشکلی پیش آمد. کمی بعد دوباره تلاش کنید.',
    not_implemented: 'این سرور هنوز چنین امکانی ندارد.',
    provider_unavailable: 'اکنون هیچ پاسخ‌دهنده‌ای در دسترس نیست. کمی بعد دوباره تلاش کنید.',
    service_unavailable: 'سرور اکنون پاسخ‌گو نیست. کمی بعد دوباره تلاش کنید.',
    network_error: 'سرور در دسترس نیست. اتصال خود را بررسی کنید و دوباره تلاش کنید.',
    timeout: 'سرور دیر پاسخ داد. دوباره تلاش کنید.',
    signed_out: 'از حساب خارج شده‌اید.',
    invalid_answer: 'پاسخ سرور برای این برنامه قابل فهم نیست.',
    stream_stalled: 'پاسخ از رسیدن بازماند.',
    overtaken: 'زبانهٔ دیگری نشست را تازه کرده است.',
    unauthorized: 'وارد حساب نیستید، یا نشست شما پایان یافته است.',
    method_not_allowed: 'این سرور چنین امکانی ندارد.',
  },
  wait: 'درخواست‌ها زیاد بود. {{seconds}} ثانیهٔ دیگر دوباره تلاش کنید.',
  refused: 'سرور این درخواست را نپذیرفت ({{status}}).',
  fields: {
    username: '۳ تا ۴۰ حرف لاتین، رقم، نقطه، خط تیره یا زیرخط؛ آغاز و پایانش حرف یا رقم باشد.',
    email: 'یک ایمیل وارد کنید، برای نمونه mina@example.org.',
    password: 'دست‌کم ۸ و دست‌بالا ۱۲۸ نویسه، نه گذرواژه‌ای رایج و نه نام خودتان.',
    new_password: 'دست‌کم ۸ و دست‌بالا ۱۲۸ نویسه، نه گذرواژه‌ای رایج و نه نام خودتان.',
    full_name: 'نام، دست‌بالا ۱۲۰ نویسه است.',
    timezone: 'یک منطقهٔ زمانی برگزینید، برای نمونه Asia/Tehran.',
    day_starts_at: 'ساعتی از ۰۰:۰۰ تا ۰۶:۰۰ برگزینید.',
    avatar_url: 'نشانی تصویر باید با https:// آغاز شود.',
  },
  addresses: {
    unreadable: 'یک نشانی وارد کنید، برای نمونه https://my.xentree.com.',
    credentials: 'نام و گذرواژه را در نشانی ننویسید.',
    insecure: 'نشانی باید با https:// آغاز شود؛ وگرنه هر کس در میان راه می‌تواند گذرواژهٔ شما را بخواند.',
  },
  sentences: [
    {
      when: /^Too many wrong passwords\. Try again in (?<seconds>\d+) seconds/,
      say: 'گذرواژه چند بار نادرست بود. {{seconds}} ثانیهٔ دیگر دوباره تلاش کنید.',
    },
    {
      when: /^Too many people are signing in/,
      say: 'اکنون افراد زیادی در حال ورودند. چند ثانیهٔ دیگر دوباره تلاش کنید.',
    },
    {
      when: /^This password is one of the most common/,
      say: 'این گذرواژه از رایج‌ترین‌هاست. گذرواژهٔ دیگری برگزینید.',
    },
    {
      when: /^This password is too close to your name/,
      say: 'این گذرواژه به نام یا نشانی شما نزدیک است. گذرواژهٔ دیگری برگزینید.',
    },
    {
      when: /^This password repeats too few/,
      say: 'نویسه‌های این گذرواژه بیش از اندازه تکراری است. گذرواژهٔ دیگری برگزینید.',
    },
    {
      when: /^An answer is being written in this conversation/,
      say: 'در این گفت‌وگو پاسخی در حال نوشتن است. صبر کنید یا متوقفش کنید.',
    },
    {
      when: /^(?<count>\d+) answers are being written for you/,
      say: 'اکنون {{count}} پاسخ برای شما در حال نوشتن است. صبر کنید یکی تمام شود، یا یکی را متوقف کنید.',
    },
    {
      when: /^The server was restarted while this answer/,
      say: 'هنگام نوشتن این پاسخ، سرور دوباره راه‌اندازی شد. برای بقیهٔ پاسخ دوباره بپرسید.',
    },
    {
      when: /^The answer took longer than ten minutes/,
      say: 'این پاسخ بیش از ده دقیقه طول کشید و پایان داده شد. برای بقیهٔ پاسخ دوباره بپرسید.',
    },
    {
      when: /^Something went wrong on the server while this answer/,
      say: 'هنگام نوشتن این پاسخ، در سرور مشکلی پیش آمد. برای بقیهٔ پاسخ دوباره بپرسید.',
    },
    { when: /^The answer broke off\./, say: 'پاسخ ناتمام ماند. برای بقیهٔ پاسخ دوباره بپرسید.' },
    {
      when: /^The answer of (?<name>.+) broke off/,
      say: 'پاسخ {{name}} ناتمام ماند. آنچه رسیده می‌ماند؛ برای پاسخی کامل دوباره بپرسید.',
    },
    {
      when: /^(?<name>.+) cannot be reached/,
      say: '{{name}} در دسترس نیست. شبکه را بررسی کنید، یا از دیگری بپرسید.',
    },
    {
      when: /^(?<name>.+) sent an answer that cannot be read/,
      say: 'پاسخ {{name}} قابل خواندن نبود. دوباره تلاش کنید، یا از دیگری بپرسید.',
    },
    {
      when: /^(?<name>.+) declined to answer/,
      say: '{{name}} به این پیام پاسخ نداد. به شکل دیگری بپرسید، یا از دیگری بپرسید.',
    },
    {
      when: /^(?<name>.+) finished without an answer/,
      say: '{{name}} بدون پاسخ پایان داد. دوباره تلاش کنید، یا از دیگری بپرسید.',
    },
    {
      when: /^(?<name>.+) did not answer within (?<count>\d+) second/,
      say: '{{name}} در {{count}} ثانیه پاسخ نداد. دوباره تلاش کنید، یا از دیگری بپرسید.',
    },
    {
      when: /^(?<name>.+) refused the key of this server/,
      say: '{{name}} کلید این سرور را نپذیرفت. گردانندهٔ سرور باید کلید را بررسی کند.',
    },
    {
      when: /^The account of this server at (?<name>.+) has no credit left/,
      say: 'اعتبار حساب این سرور نزد {{name}} تمام شده است. گردانندهٔ سرور باید آن را افزایش دهد.',
    },
    {
      when: /^(?<name>.+) does not offer the model “(?<model>.+)”/,
      say: '{{name}} مدل «{{model}}» را به این سرور نمی‌دهد. مدل دیگری برگزینید.',
    },
    { when: /^(?<name>.+) took too long\./, say: '{{name}} دیر کرد. دوباره تلاش کنید، یا از دیگری بپرسید.' },
    {
      when: /^This conversation is too long for (?<name>.+?)\. Start/,
      say: 'این گفت‌وگو برای {{name}} بیش از اندازه بلند است. گفت‌وگوی تازه‌ای آغاز کنید، یا از دیگری بپرسید.',
    },
    {
      when: /^(?<name>.+) is asked too often at the moment\. Try again in (?<count>\d+)/,
      say: '{{name}} اکنون شلوغ است. {{count}} ثانیهٔ دیگر دوباره تلاش کنید، یا از دیگری بپرسید.',
    },
    {
      when: /^(?<name>.+) is asked too often at the moment/,
      say: '{{name}} اکنون شلوغ است. کمی صبر کنید، یا از دیگری بپرسید.',
    },
    {
      when: /^(?<name>.+) has a problem at the moment/,
      say: '{{name}} اکنون مشکلی دارد. کمی بعد دوباره تلاش کنید، یا از دیگری بپرسید.',
    },
    {
      when: /^(?<name>.+) refused this request \(status/,
      say: '{{name}} این درخواست را نپذیرفت. گفت‌وگو را کوتاه‌تر کنید، یا مدل دیگری برگزینید.',
    },
    {
      when: /^(?<name>.+) is not connected\./,
      say: '{{name}} به این سرور وصل نیست. گردانندهٔ سرور می‌تواند آن را وصل کند.',
    },
    { when: /^(?<name>.+) has no model to answer with/, say: '{{name}} مدلی برای پاسخ‌دادن ندارد.' },
  ],
  quests,
  questDone,
  ledger,
  untitled: 'گفت‌وگوی تازه',
};
