import { organizationDomains } from './organization-domains.ts';
import { organizationFirstSteps } from './organization-first-steps.ts';
import { organizationHolidays } from './organization-holidays.ts';
import { organizationMembers } from './organization-members.ts';
import { organizationParts } from './organization-parts.ts';
import { organizationPrivacy } from './organization-privacy.ts';
import { organizationRoster } from './organization-roster.ts';

export const organizations = {
  title: 'سازمان‌ها',
  subtitle: 'کلاس‌ها، گروه‌ها و مدرسه‌هایی که با آن‌ها یاد می‌گیرید یا درس می‌دهید.',
  loading: 'در حال بارگیری',
  failed: 'بارگیری نشد',
  unexpected: 'مشکلی پیش آمد. دوباره تلاش کنید.',
  more: 'نمایش بیشتر',
  save: 'ذخیره',
  copy: 'رونوشت',
  copied: 'رونوشت شد',
  roles: { owner: 'مالک', admin: 'مدیر', team_manager: 'مدیر گروه', member: 'عضو' },
  fields: {
    name: 'نام',
    slug: 'نام کوتاه',
    slugHint: '۳ تا ۴۸ حرف کوچک لاتین، رقم و خط تیره. کس دیگری آن را ندارد.',
    description: 'توضیح',
    role: 'نقش',
    team: 'گروه',
    noTeam: 'بدون گروه',
    ends: 'پایان در',
    endsHint: 'برای عضویت بدون پایان خالی بگذارید.',
  },
  list: {
    new: 'سازمان تازه',
    create: 'ساختن سازمان',
    empty: 'هنوز در هیچ سازمانی نیستید',
    emptyText: 'برای کلاس یا گروهتان یکی بسازید، یا با کدی که به شما داده‌اند به یکی بپیوندید.',
    members_one: '{{count}} عضو',
    members_other: '{{count}} عضو',
  },
  create: {
    title: 'سازمان تازه',
    text: 'شما مالک آن می‌شوید. در گام بعد افراد را دعوت می‌کنید.',
    confirm: 'ساختن',
  },
  head: { role: 'نقش شما: {{role}}', crumbs: 'بالاتر از این صفحه', parts: 'بخش‌های سازمان' },
  parts: {
    members: 'اعضا',
    teams: 'گروه‌ها',
    invitations: 'دعوت‌ها',
    analytics: 'آمار',
    assignments: 'تکلیف‌ها',
    calibration: 'سنجش ارزیاب',
    'api-keys': 'کلیدهای API',
    'integration-tokens': 'توکن‌های یکپارچه‌سازی',
    audit: 'گزارش رویدادها',
    settings: 'تنظیمات',
  },
  join: {
    have: 'کد دارید؟',
    code: 'کد یا پیوند',
    codeHint: 'همان‌طور که گرفته‌اید: کدی مانند RIVER-7F3K-Q2 یا کل پیوند.',
    codeMissing: 'کد را بنویسید یا پیوند را بچسبانید.',
    open: 'ادامه',
    title: 'پیوستن به سازمان',
    text: 'با نام {{name}} می‌پیوندید. سپس مدیران آن نام، نشانی ایمیل و جمع پیشرفت شما را می‌بینند؛ بیشتر یا کمتر را در تنظیمات آن انتخاب می‌کنید.',
    yours: 'کد شما',
    confirm: 'پیوستن',
    wrong: 'این کد کار نمی‌کند',
    wrongText: 'شاید اشتباه نوشته شده، مصرف شده، پس گرفته شده یا مهلتش گذشته باشد. از دهندهٔ آن کد تازه‌ای بخواهید.',
    done: 'حالا در «{{name}}» هستید.',
  },
  ...organizationDomains,
  ...organizationFirstSteps,
  ...organizationHolidays,
  ...organizationMembers,
  ...organizationParts,
  ...organizationPrivacy,
  ...organizationRoster,
};
