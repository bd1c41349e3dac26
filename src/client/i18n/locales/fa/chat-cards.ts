import type { chatCards as english } from '../en/chat-cards.ts';

export const chatCards: typeof english = {
  cards: {
    make: 'ساختن کارت',
    makeSelection: 'ساختن کارت از متن انتخاب‌شده',
    title: 'ساختن کارت از این پیام',
    text: 'انتخاب کنید و تغییر دهید. کارت‌ها به مرورهای انگلیسی شما می‌روند.',
    loading: 'در حال پیشنهاد کارت',
    notLoaded: 'کارتی پیشنهاد نشد',
    by: 'پیشنهاد {{name}}.',
    none: 'اینجا چیزی برای بیشتر یادگیرنده‌ها تازه نیست. کارتی از خودتان بیفزایید.',
    take: 'ذخیرهٔ «{{name}}»',
    number: 'کارت {{number}}',
    known: 'پیش‌تر دارید',
    front: 'رو',
    back: 'پشت',
    frontMissing: 'روی کارت را بنویسید یا این کارت را انتخاب نکنید.',
    backMissing: 'پشت کارت را بنویسید یا این کارت را انتخاب نکنید.',
    add: 'افزودن کارت',
    choose: 'کارتی انتخاب کنید یا بیفزایید.',
    save: 'ذخیرهٔ کارت‌ها',
    saved_one: '{{count}} کارت به مرورهای شما رفت',
    saved_other: '{{count}} کارت به مرورهای شما رفت',
    review: 'مرور',
    notSaved: 'کارت‌ها ذخیره نشد: {{reason}}',
  },
};
