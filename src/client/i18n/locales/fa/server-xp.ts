import type { ServerWords } from '../../server-words.ts';

export const quests: ServerWords['quests'] = {
  turns: {
    title: '{{target}} پیام در گفت‌وگو بفرستید',
    description: 'بپرسید، پاسخ بدهید یا چیزی را بیازمایید؛ هر پیامی که امتیاز بیاورد به حساب می‌آید.',
    reasons: [
      {
        when: /^You sent no messages in the last 7 days/,
        say: 'در ۷ روز گذشته پیامی نفرستاده‌اید، پس با کم آغاز می‌شود.',
      },
      {
        when: /you sent about (?<count>\d+) last week/,
        say: 'هفتهٔ گذشته، در روزهایی که گفت‌وگو داشتید، حدود {{count}} پیام فرستادید.',
      },
    ],
    reason: 'بر پایهٔ پیام‌های ۷ روز گذشتهٔ شما.',
  },
  minutes: {
    title: '{{target}} دقیقه یاد بگیرید',
    description: 'فقط زمانی که صفحه باز و در حال استفاده باشد به حساب می‌آید.',
    reasons: [
      {
        when: /^No learning time in the last 7 days/,
        say: 'در ۷ روز گذشته زمانی ثبت نشده است؛ پنج دقیقه آغاز خوبی است.',
      },
      {
        when: /^On your (?<days>\d+) study days? last week you spent about (?<minutes>\d+) minutes/,
        say: 'هفتهٔ گذشته در {{days}} روز یادگیری، هر روز حدود {{minutes}} دقیقه وقت گذاشتید.',
      },
    ],
    reason: 'بر پایهٔ زمان یادگیری شما در ۷ روز گذشته.',
  },
  'two-subjects': {
    title: 'روی {{target}} موضوع کار کنید',
    description: 'در دو گفت‌وگوی جداگانه پیام بفرستید.',
    reason: 'جابه‌جا شدن میان موضوع‌ها در یک روز، به یاد ماندن هر دو کمک می‌کند.',
  },
  'long-turns': {
    title: '{{target}} پیام با ۱۲ واژه یا بیشتر بنویسید',
    description: 'جمله‌های کامل: بگویید چه می‌دانید و چه می‌خواهید بدانید.',
    reason: 'با جمله‌های کامل، ترتیب و پایان واژه‌ها را تمرین می‌کنید؛ پرسش‌های کوتاه این را ندارند.',
  },
  'follow-ups': {
    title: '{{target}} پرسش پیگیری بپرسید',
    description: 'گفت‌وگویی از امروز را ادامه دهید: چرایش را بپرسید، نمونه بخواهید، یا مخالفت کنید.',
    reasons: [
      {
        when: /^You keep conversations going/,
        say: 'شما گفت‌وگوها را ادامه می‌دهید، پس این یک گام بیشتر می‌خواهد.',
      },
    ],
    reason: 'معمولاً پرسش دوم است که موضوع را روشن می‌کند.',
  },
  questions: {
    title: '{{target}} پرسش بپرسید',
    description: 'پیام‌هایی که نشانهٔ پرسش دارند به حساب می‌آیند.',
    reason: 'ساختن پرسش نشان می‌دهد دقیقاً چه چیزی هنوز روشن نیست.',
  },
  note: {
    title: 'یادداشتی ۱۵واژه‌ای به زبان خودتان بنویسید',
    description: 'یک چیز را که امروز آموختید، بدون نگاه‌کردن خلاصه کنید.',
    reason: 'آنچه بدون نگاه‌کردن به یاد آورید، ماندگارتر از دوباره‌خواندن است.',
  },
  'linking-words': {
    title: '{{target}} واژهٔ پیونددهندهٔ گوناگون به کار ببرید',
    description: 'برای نمونه because، although، however، unless، while، therefore.',
    reason: 'جمله‌های به‌هم‌پیوسته‌اند که متن را از A2 به B1 می‌رسانند.',
  },
  explain: {
    title: 'چیزی را در یک پیام ۳۰واژه‌ای توضیح دهید',
    description: 'طوری بگویید که به دوستی می‌گویید که هرگز درباره‌اش نشنیده است.',
    reason: 'آنچه می‌توانید توضیح دهید، فهمیده‌اید؛ هر جا ماندید، همان را بپرسید.',
  },
  focus: {
    title: '{{target}} دقیقه در یک گفت‌وگو بمانید',
    description: 'دقیقه‌های فعال در یک نشست یادگیری.',
    reasons: [
      {
        when: /^(?<minutes>\d+) quiet minutes are worth more/,
        say: '{{minutes}} دقیقهٔ آرام، ارزشمندتر از چندین سرزدن کوتاه است.',
      },
      {
        when: /^You studied on (?<days>\d+) of the last 7 days/,
        say: 'از ۷ روز گذشته، {{days}} روز یاد گرفتید؛ این بار، ماندن بر سر یک چیز است.',
      },
    ],
    reason: 'ماندن بر سر یک چیز، ارزشمندتر از چندین سرزدن کوتاه است.',
  },
};

export const questDone: ServerWords['questDone'] = 'مأموریت انجام شد: {{title}}';

export const ledger: ServerWords['ledger'] = {
  conversation_turn: [
    {
      when: /^Chat: turn (?<turn>\d+) of the day, (?<points>\d+) points after the first (?<first>\d+)/,
      say: 'گفت‌وگو: نوبت {{turn}} روز، {{points}} امتیاز پس از {{first}} نوبت نخست',
    },
    { when: /^Chat: turn (?<turn>\d+) of the day/, say: 'گفت‌وگو: نوبت {{turn}} روز' },
    {
      when: /a turn counts from two words on/,
      say: 'گفت‌وگو: بدون امتیاز، چون هر نوبت از دو واژه به بالا به حساب می‌آید',
    },
    {
      when: /it repeats an earlier turn of the day/,
      say: 'گفت‌وگو: بدون امتیاز، چون تکرار یکی از نوبت‌های پیشین همین روز است',
    },
    {
      when: /(?<most>\d+) a day is the most for turns/,
      say: 'گفت‌وگو: بدون امتیاز، چون نوبت‌ها روزی دست‌بالا {{most}} امتیاز می‌آورند',
    },
  ],
  review_card: [{ when: /^Reviewed (?<count>\d+) cards?/, say: '{{count}} کارت مرور شد' }],
  quiz_score: [{ when: /^Quiz: (?<title>.+)/, say: 'آزمون: {{title}}' }],
  segment_read: [{ when: /^Read: (?<title>.+)/, say: 'خواندن: {{title}}' }],
  live_minute: [{ when: /^Live talk, (?<count>\d+) minutes?/, say: 'گفت‌وگوی زنده، {{count}} دقیقه' }],
  task_score: [
    { when: /^Writing: (?<title>.+)/, say: 'نوشتن: {{title}}' },
    { when: /^Listening: (?<title>.+)/, say: 'شنیدن: {{title}}' },
    { when: /^Reading: (?<title>.+)/, say: 'خواندن: {{title}}' },
    { when: /^Speaking: (?<title>.+)/, say: 'گفتن: {{title}}' },
  ],
};
