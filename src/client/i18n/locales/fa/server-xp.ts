import type { Phrase, ServerWords } from '../../server-words.ts';

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
  'two-ways': {
    title: 'به {{target}} شیوهٔ گوناگون بیاموزید',
    description: 'برای نمونه یک پیام در گفت‌وگو و یک یادداشت، یک کارت، یک تمرین انگلیسی یا یک گفت‌وگوی زنده.',
    reason: 'آنچه به دو شیوه دیده شود، دو راه بازگشت به یاد دارد.',
  },
  'two-visits': {
    title: '{{target}} بار سر بزنید',
    description: 'دو دیدار کوتاه، با دست‌کم سه ساعت فاصله.',
    reason: 'آنچه پس از یک فاصله دوباره دیده شود، ماندگارتر از آن است که دو بار پشت سر هم دیده شود.',
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
  'past-forms': {
    title: '{{target}} فعل گذشتهٔ گوناگون به کار ببرید',
    description:
      'بگویید چه پیش آمد: went، saw، thought، wanted، decided. در گفت‌وگو، در تمرین نوشتن یا در گفت‌وگوی زنده.',
    reason: 'با تعریف‌کردن آنچه پیش آمده، فعل‌های بی‌قاعده جا می‌افتند.',
  },
  note: {
    title: 'یادداشتی ۱۵واژه‌ای به زبان خودتان بنویسید',
    description: 'یک چیز را که امروز آموختید، بدون نگاه‌کردن خلاصه کنید.',
    reason: 'آنچه بدون نگاه‌کردن به یاد آورید، ماندگارتر از دوباره‌خواندن است.',
  },
  'linking-words': {
    title: '{{target}} واژهٔ پیونددهندهٔ گوناگون به کار ببرید',
    description: 'برای نمونه because، although، however، unless، while. در گفت‌وگو، در تمرین نوشتن یا در گفت‌وگوی زنده.',
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
  'assigned-tasks': {
    title: '{{target}} تمرین تعیین‌شده را انجام دهید',
    description: 'تمرین‌های بخشی که سازمان شما به شما سپرده است.',
    reasons: [
      {
        when: /^“(?<title>.+)” is due on (?<day>\S+); (?<left>\d+) of its tasks are not passed yet/,
        say: 'مهلت «{{title}}» تا {{day}} است؛ {{left}} تمرین آن هنوز مانده است.',
      },
    ],
    reason: 'سازمان شما این را برایتان تعیین کرده است.',
  },
  'due-cards': {
    title: '{{target}} کارت را مرور کنید',
    description: 'کارت‌هایی که نوبتشان رسیده است؛ اینجا مهم نیست که چه‌قدر خوب به یاد بیاورید.',
    reasons: [
      {
        when: /^(?<due>\d+) of your cards are due/,
        say: 'نوبت {{due}} کارت شما رسیده است و هر روز که بمانند، به یاد آوردنشان سخت‌تر می‌شود.',
      },
    ],
    reason: 'نوبت شماری از کارت‌های شما رسیده است.',
  },
  'live-talk': {
    title: '{{target}} دقیقه گفت‌وگوی زنده کنید',
    description: 'در Xentree Live، دربارهٔ هر چه دوست دارید.',
    reasons: [
      {
        when: /^You did not talk in Live in the last (?<of>\d+) days/,
        say: 'در {{of}} روز گذشته گفت‌وگوی زنده نداشته‌اید، و حرف‌زدن با حرف‌زدن می‌آید.',
      },
      {
        when: /^You talked in Live on (?<days>\d+) of the last (?<of>\d+) days/,
        say: 'از {{of}} روز گذشته، {{days}} روز گفت‌وگوی زنده داشتید؛ یکی دیگر آن را زنده نگه می‌دارد.',
      },
    ],
    reason: 'حرف‌زدن با حرف‌زدن می‌آید.',
  },
  'own-mistakes': {
    title: '{{target}} اشتباه خودتان را درست کنید',
    description: 'کارت‌هایی را به یاد بیاورید که از اشتباه‌های خودتان ساخته شده‌اند.',
    reasons: [
      {
        when: /^You got “(?<name>.+)” wrong once/,
        say: '«{{name}}» را یک بار اشتباه گفته‌اید؛ نوبت کارت آن رسیده است.',
      },
      {
        when: /^You got “(?<name>.+)” wrong (?<count>\d+) times/,
        say: '«{{name}}» را {{count}} بار اشتباه گفته‌اید؛ نوبت کارت آن رسیده است.',
      },
    ],
    reason: 'نوبت کارت اشتباه‌های شما رسیده است.',
  },
};

export const questWeak: ServerWords['questWeak'] = {
  when: /^You reached this on (?<reached>\d+) of your (?<days>\d+) study days last week/,
  say: 'هفتهٔ گذشته در {{reached}} روز از {{days}} روز یادگیری به این رسیدید؛ پس تمرین آن می‌ارزد.',
};

export const broughtOver: ServerWords['broughtOver'] = '{{reason}} (از {{host}})';
export const questDone: ServerWords['questDone'] = 'مأموریت انجام شد: {{title}}';

/** What the ledger says of a deed that is not a turn, by the name that it has. */
function deedPhrases(name: string): Phrase[] {
  return [
    { when: /no points, because it was counted today already/, say: `${name}: بدون امتیاز، چون امروز شمرده شده است` },
    {
      when: /no points, because (?<most>\d+) a day is the most/,
      say: `${name}: بدون امتیاز، چون روزی دست‌بالا {{most}} امتیاز دارد`,
    },
    { when: /the day is full at (?<most>\d+)/, say: `${name}: سهم امروز با {{most}} پر شد` },
    { when: /./, say: name },
  ];
}

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
  // With the quest itself where it is known; a token knows only that there was one.
  quest_daily: [{ when: /^Quest done/, say: 'مأموریت انجام شد' }],
  booster: [
    { when: /^Booster: half as many points again/, say: 'تقویت‌کننده: نیم برابر امتیاز بیشتر' },
    { when: /^Booster: (?<minutes>\d+) minutes/, say: 'تقویت‌کننده: {{minutes}} دقیقه' },
  ],
  day_brought_over: [{ when: /^Points of the day/, say: 'امتیازهای آن روز' }],
  level_up: [{ when: /^Level (?<level>\d+) reached/, say: 'رسیدن به سطح {{level}}' }],
  note_written: deedPhrases('یادداشت'),
  document_question: deedPhrases('پرسش از سندهای خودتان'),
  review_card: [{ when: /^Reviewed (?<count>\d+) cards?/, say: '{{count}} کارت مرور شد' }, ...deedPhrases('مرور')],
  quiz_score: [{ when: /^Quiz: (?<title>.+)/, say: 'آزمون: {{title}}' }],
  segment_read: [{ when: /^Read: (?<title>.+)/, say: 'خواندن: {{title}}' }],
  live_minute: [
    { when: /^Live talk, (?<count>\d+) minutes?/, say: 'گفت‌وگوی زنده، {{count}} دقیقه' },
    ...deedPhrases('گفت‌وگوی زنده'),
  ],
  task_score: [
    { when: /^Writing: (?<title>.+)/, say: 'نوشتن: {{title}}' },
    { when: /^Listening: (?<title>.+)/, say: 'شنیدن: {{title}}' },
    { when: /^Reading: (?<title>.+)/, say: 'خواندن: {{title}}' },
    { when: /^Speaking: (?<title>.+)/, say: 'گفتن: {{title}}' },
    { when: /for the first try/, say: 'تمرین: یک‌پنجم بیشتر برای نخستین کوشش' },
    { when: /(?<more>\d+) more for the better revision/, say: 'تمرین: {{more}} امتیاز بیشتر برای بازنویسی بهتر' },
    ...deedPhrases('تمرین'),
  ],
};

/** Why a quest or a booster was refused. */
export const aboutProgress: readonly Phrase[] = [
  { when: /^This quest is done already/, say: 'این مأموریت انجام شده است. فردا مأموریتی تازه می‌آید.' },
  {
    when: /^This quest was exchanged today already/,
    say: 'این مأموریت امروز یک بار عوض شده است. فردا مأموریتی تازه می‌آید.',
  },
  { when: /^A booster is on already/, say: 'تقویت‌کننده‌ای روشن است. بعدی پس از پایان آن آغاز می‌شود.' },
  {
    when: /^A booster costs (?<cost>\d+) tokens: (?<missing>\d+) more/,
    say: 'تقویت‌کننده {{cost}} ژتون می‌خواهد: {{missing}} ژتون دیگر لازم است.',
  },
];
