import type { englishAssigned as english } from '../en/english-assigned.ts';

/** آنچه سازمانی سپرده و آنچه معلم‌ها دربارهٔ پاسخ گفته‌اند؛ بخشی از `english`. */
export const englishAssigned: typeof english = {
  assigned: {
    title: 'تکلیف‌های شما',
    due: 'مهلت: {{day}}',
    state: { done: 'انجام شد', overdue: 'مهلت گذشت', today: 'مهلت امروز', soon: 'مهلت نزدیک', later: 'بعدتر' },
    more: 'نمایش بیشتر',
    returned: 'برای بازنویسی:',
    returnedCount_one: '{{count}} پاسخ برای بازنویسی',
    returnedCount_other: '{{count}} پاسخ برای بازنویسی',
    shared: {
      private: 'معلم‌ها چیزی از آن نمی‌بینند.',
      totals: 'معلم‌ها می‌بینند چند تمرین را گذرانده‌اید.',
      rubric: 'معلم‌ها نمره‌هایتان را می‌بینند، نه پاسخ‌ها را.',
      transcript: 'معلم‌ها نمره‌هایتان را می‌بینند و می‌توانند پاسخ‌ها را بخوانند.',
    },
    choose: 'انتخاب آنچه می‌بینند',
  },
  reviewed: {
    title: 'آنچه معلم شما می‌گوید',
    titleBefore: 'آنچه دربارهٔ پاسخ پیشین گفته شد',
    returned: 'برای بازنویسی',
    score: 'نمره {{score}}. ارزیابی {{before}} داده بود.',
    remarks: 'نکته‌ها دربارهٔ واژه‌ها',
  },
};
