import type { chatCompare as english } from '../en/chat-compare.ts';

export const chatCompare: typeof english = {
  compare: {
    with: 'مقایسه با…',
    without: 'فقط از یکی بپرس',
    other: 'مقایسه با مدلی دیگر',
    versions: 'مقایسهٔ نسخه‌ها',
    both: '{{first}} و {{second}}',
    title: 'مقایسه با مدلی دیگر',
    next: 'پرسش بعدی شما را هر دو پاسخ می‌دهند، کنار هم.',
    same: 'به همان پرسش پاسخ می‌دهد، کنار پاسخی که هست.',
    nobody: 'اکنون کس دیگری نمی‌تواند پاسخ دهد. مدیر می‌تواند ارائه‌دهندهٔ دیگری وصل کند.',
    label: 'پاسخ‌ها کنار هم',
    which: 'پاسخِ روی صفحه',
    close: 'بستن مقایسه',
    current: 'گفت‌وگو از این‌جا ادامه دارد',
    keep: 'این را نگه دار',
    stop: 'توقف این پاسخ',
    waiting: 'همین که پرسش برسد پرسیده می‌شود',
    usage: '{{input}} توکن خوانده، {{output}} توکن نوشته',
    said: {
      begun: 'پاسخ دیگری کنار آن در حال نوشته‌شدن است.',
      done: '{{name}} پاسخ داد.',
      stopped: 'پاسخ {{name}} متوقف شد.',
      failed: 'پاسخ {{name}} ناتمام ماند.',
    },
  },
};
