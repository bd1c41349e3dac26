import type { ServerWords } from '../../server-words.ts';
import { door } from './door.ts';
import { aboutAccess } from './server-access.ts';
import { aboutProviders } from './server-admin.ts';
import { aboutChat } from './server-chat.ts';
import { aboutConnectors } from './server-connectors.ts';
import { aboutKnowledge } from './server-knowledge.ts';
import { aboutOrganizations } from './server-organizations.ts';
import { aboutPassport } from './server-passport.ts';
import { aboutSpeaking } from './server-speaking.ts';
import { aboutProgress, broughtOver, ledger, questDone, quests, questWeak } from './server-xp.ts';

export const server: ServerWords = {
  ...door.refusals,
  sentences: [
    ...door.refusals.sentences,
    ...aboutChat,
    ...aboutProviders,
    ...aboutPassport,
    ...aboutKnowledge,
    ...aboutOrganizations,
    ...aboutAccess,
    ...aboutConnectors,
    ...aboutProgress,
    ...aboutSpeaking,
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
  broughtOver,
  questWeak,
  ledger,
  untitled: 'گفت‌وگوی تازه',
  openTalk: 'گفت‌وگوی آزاد',
};
