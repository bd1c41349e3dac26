import type { Phrase } from '../../server-words.ts';

const aboutMembers: readonly Phrase[] = [
  {
    when: /^Your role in this organization does not allow this/,
    say: 'نقش شما در این سازمان این کار را روا نمی‌دارد. از یکی از مدیرانش بخواهید.',
  },
  { when: /^You cannot give a role above your own/, say: 'نمی‌توانید نقشی بالاتر از نقش خود بدهید.' },
  {
    when: /^You cannot change somebody whose role is above/,
    say: 'نمی‌توانید کسی را که نقشش بالاتر از شماست تغییر دهید.',
  },
  { when: /^An organization needs an owner/, say: 'هر سازمان به مالک نیاز دارد. نخست کس دیگری را مالک کنید.' },
  {
    when: /^An owner stays without an end/,
    say: 'عضویت مالک پایان ندارد. نقش دیگری برگزینید یا پایان را بردارید.',
  },
  { when: /^Choose an end that is still to come/, say: 'پایانی برگزینید که هنوز نرسیده باشد.' },
  {
    when: /^Nobody here has that name or address/,
    say: 'کسی با این نام یا نشانی اینجا نیست. او را با رایانامه دعوت کنید.',
  },
  { when: /^(?<who>\S+) is a member already/, say: '{{who}} از پیش عضو است.' },
  { when: /^This person is a member of that organization already/, say: 'این شخص از پیش عضو آن سازمان است.' },
  {
    when: /^There is an organization with the short name (?<slug>[a-z0-9-]+)\./,
    say: 'سازمانی با نام کوتاه {{slug}} هست. نام دیگری برگزینید.',
  },
  { when: /^There is a team with the name (?<name>.+) already/, say: 'گروهی به نام {{name}} هست. نام دیگری برگزینید.' },
  {
    when: /^This code opens nothing/,
    say: 'این کد چیزی را باز نمی‌کند: به کار رفته، پس گرفته شده، سررسیده یا نادرست نوشته شده است. کد تازه‌ای بخواهید.',
  },
];

const aboutPrivacy: readonly Phrase[] = [
  {
    when: /^This is no domain/,
    say: 'این دامنه نیست. آنچه را پس از @ می‌آید بنویسید، مانند harbour.example.',
  },
  { when: /^Give a domain, for example/, say: 'دامنه‌ای بنویسید، مانند harbour.example.' },
  {
    when: /^An organization has at most (?<count>\d+) domains/,
    say: 'هر سازمان دست بالا {{count}} دامنه دارد. نخست یکی را بردارید.',
  },
  {
    when: /^Say in a few words why you look/,
    say: 'در چند کلمه بنویسید چرا نگاه می‌کنید. عضو آن را می‌خواند.',
  },
  { when: /^Keep the reason under 200 characters/, say: 'دلیل را کوتاه‌تر از ۲۰۰ نویسه بنویسید.' },
  { when: /^Choose at least one rung/, say: 'دست‌کم یک پله را انتخاب کنید.' },
];

const aboutTeaching: readonly Phrase[] = [
  {
    when: /^This learner does not share answers/,
    say: 'این یادگیرنده پاسخ‌هایش را به این سازمان نشان نمی‌دهد.',
  },
  {
    when: /^It was deleted more than a day ago/,
    say: 'بیش از یک روز پیش حذف شده و بازنمی‌گردد. دوباره بسپارید.',
  },
  {
    when: /^Mark words that stand in the answer/,
    say: 'واژه‌هایی را نشان دهید که به همان شکل در پاسخ هست.',
  },
  {
    when: /^Say in a few words why\. The learner reads it/,
    say: 'در چند کلمه بگویید چرا. یادگیرنده آن را می‌خواند.',
  },
  {
    when: /^There are (?<count>\d+) essays already/,
    say: 'از پیش {{count}} متن هست. یکی را که لازم نیست بردارید.',
  },
  {
    when: /^This essay comes with the catalogue/,
    say: 'این متن با فهرست درس‌ها می‌آید و برداشته نمی‌شود.',
  },
  {
    when: /^You have rated this essay/,
    say: 'به این متن نمره داده‌اید و پس از آن نمرهٔ ارزیاب را دیده‌اید.',
  },
  {
    when: /^Give a text of at least 80 characters/,
    say: 'متنی با دست‌کم ۸۰ نویسه بدهید: کوتاه‌تر از آن را نمی‌توان سنجید.',
  },
];

const aboutRosters: readonly Phrase[] = [
  {
    when: /^A quotation mark in the file is never closed/,
    say: 'در پرونده نشانهٔ نقل‌قولی بسته نشده یا نابجاست.',
  },
  { when: /^Split the file: at most 20,000 lines/, say: 'پرونده را بخش کنید: هر بار دست بالا ۲۰٬۰۰۰ سطر.' },
  { when: /^There is nobody in the file below the header/, say: 'زیر سطر عنوان‌ها کسی در پرونده نیست.' },
  { when: /^The file has no column "(?<name>.+)"/, say: 'پرونده ستونی به نام «{{name}}» ندارد.' },
  {
    when: /^The first line must name the columns/,
    say: 'سطر نخست باید نام ستون‌ها باشد و یکی از آن‌ها «email» باشد.',
  },
  {
    when: /^There is no role "(?<name>.+)"/,
    say: 'نقشی به نام «{{name}}» نیست. admin، team_manager یا member بنویسید.',
  },
  { when: /^There is no team "(?<name>.+)"/, say: 'گروهی به نام «{{name}}» نیست.' },
  {
    when: /^Nobody becomes an owner by a roster/,
    say: 'هیچ‌کس با فهرست مالک نمی‌شود. نقش عضو را جداگانه تغییر دهید.',
  },
  {
    when: /^A roster makes nobody an owner/,
    say: 'فهرست نه کسی را مالک می‌کند و نه مالکی را چیز دیگر. نقش عضو را جداگانه تغییر دهید.',
  },
  { when: /^A roster does not change your own role/, say: 'فهرست نقش خود شما را تغییر نمی‌دهد.' },
  {
    when: /^Whoever started it may no longer import a roster/,
    say: 'آغازکنندهٔ این کار دیگر اجازهٔ آوردن فهرست ندارد.',
  },
  {
    when: /^Only an import that is done and changed something/,
    say: 'تنها کاری را می‌توان برگرداند که پایان یافته و چیزی را تغییر داده باشد.',
  },
  {
    when: /^An import can be undone for 30 minutes/,
    say: 'آوردن فهرست را تا ۳۰ دقیقه می‌توان برگرداند. آن زمان گذشته است.',
  },
  { when: /^This person is no member any more/, say: 'این شخص دیگر عضو نیست.' },
  {
    when: /^Somebody changed this member meanwhile/,
    say: 'در این میان کسی این عضو را تغییر داده است. نخست دوباره نگاهش کنید.',
  },
  {
    when: /^Your own role and membership are changed by themselves/,
    say: 'نقش و عضویت خودتان را جداگانه تغییر دهید، نه با دیگران.',
  },
  { when: /^There is no such team/, say: 'چنین گروهی نیست.' },
  { when: /^Whoever started it may no longer change members/, say: 'آغازکنندهٔ این کار دیگر اجازهٔ تغییر اعضا ندارد.' },
  {
    when: /^What you saw has changed meanwhile/,
    say: 'آنچه دیدید در این میان تغییر کرده است. نخست دوباره نگاه کنید.',
  },
  { when: /^Only a change that is done can be undone/, say: 'تنها تغییری را می‌توان برگرداند که پایان یافته باشد.' },
  {
    when: /^A change can be undone for 30 minutes/,
    say: 'تغییر را تا ۳۰ دقیقه می‌توان برگرداند. آن زمان گذشته است.',
  },
  { when: /^Somebody changed this since/, say: 'پس از آن کسی این را تغییر داده است. همان‌گونه که هست ماند.' },
];

const aboutFigures: readonly Phrase[] = [
  { when: /^Choose an end that is not before the start/, say: 'پایانی برگزینید که پیش از آغاز نباشد.' },
  { when: /^Choose at most (?<count>\d+) days/, say: 'دست بالا {{count}} روز برگزینید.' },
];

export const aboutOrganizations: readonly Phrase[] = [
  ...aboutMembers,
  ...aboutPrivacy,
  ...aboutTeaching,
  ...aboutRosters,
  ...aboutFigures,
];
