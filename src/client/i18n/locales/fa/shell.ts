import type { shell as english } from '../en/shell.ts';
import { door } from './door.ts';

// Said at the door too, and there already.
const { product, close, cancel } = door.words.auth;

export const shell: typeof english = {
  product,
  close,
  cancel,
  skip: 'پرش به محتوا',
  nav: { main: 'اصلی', compact: 'اصلی، فشرده', more: 'بیشتر', moreTitle: 'همهٔ بخش‌ها' },
  places: {
    today: 'امروز',
    chat: 'گفت‌وگو',
    knowledge: 'دانش',
    progress: 'پیشرفت',
    english: 'انگلیسی',
    live: 'زنده',
    organizations: 'سازمان‌ها',
    connectors: 'اتصال‌ها',
    settings: 'تنظیمات',
    notes: 'یادداشت‌ها',
    search: 'جست‌وجو',
  },
  find: 'جست‌وجو یا رفتن به',
  rail: { collapse: 'جمع‌کردن نوار کناری', expand: 'بازکردن نوار کناری' },
  account: {
    menu: '{{name}}، فهرست حساب',
    menuHint: 'فهرست حساب',
    settings: 'تنظیمات',
    admin: 'مدیریت سرور',
    theme: 'ظاهر',
    signOut: 'خروج',
    level: 'سطح {{level}} · {{xp}} امتیاز',
  },
  theme: { system: 'مانند سیستم', light: 'روشن', dark: 'تیره' },
  language: 'زبان',
  languageFailed: 'زبان بارگذاری نشد. اتصال خود را بررسی کنید و دوباره تلاش کنید.',
  languageNotSaved: 'این زبان از این پس در همین مرورگر به کار می‌رود، ولی در حساب شما ذخیره نشد.',
  retry: 'تلاش دوباره',
  undo: 'واگرد',
  dismiss: 'کنار گذاشتن',
  notifications: 'اعلان‌ها',
  loading: 'در حال بارگذاری',
  palette: {
    title: 'جست‌وجو یا رفتن به',
    placeholder: 'نام یک بخش، یک کار یا عنوان گفت‌وگو را بنویسید',
    empty: 'چیزی پیدا نشد. واژهٔ دیگری را امتحان کنید.',
    places: 'بخش‌ها',
    actions: 'کارها',
    conversations: 'گفت‌وگوها',
    newChat: 'گفت‌وگوی تازه',
    ask: 'پرسیدن: {{question}}',
  },
  network: {
    offline: 'آفلاین هستید. آنچه بارگذاری شده می‌ماند؛ بقیه پس از برقراری اتصال برمی‌گردد.',
    stale: 'سرور در دسترس نیست. دوباره تلاش می‌شود.',
  },
  errors: {
    page: 'این صفحه بارگذاری نشد',
    pageHelp: 'هنگام نمایش صفحه مشکلی پیش آمد. چیزی که نوشته‌اید از دست نرفته است.',
    reload: 'بارگذاری دوبارهٔ صفحه',
    loadFailed: 'این بخش بارگذاری نشد',
    requestId: 'درخواست {{id}}',
    notFoundTitle: 'اینجا صفحه‌ای نیست',
    notFound: 'شاید نشانی اشتباه نوشته شده یا صفحه جابه‌جا شده است.',
    home: 'رفتن به امروز',
    unreachable: 'سرور در دسترس نیست',
    unreachableHelp:
      'شما همچنان وارد حساب خود هستید. تلاش دوباره خودکار است؛ خودتان هم می‌توانید همین حالا امتحان کنید.',
    unsupported: 'این سرور چنین امکانی ندارد.',
  },
  expired: {
    title: 'برای ادامه دوباره وارد شوید',
    text: 'نشست شما پایان یافته است. همه‌چیز در این صفحه می‌ماند؛ وارد شوید و از همان‌جا ادامه دهید.',
    other: 'ورود با حسابی دیگر',
  },
  stepUp: {
    title: 'گذرواژهٔ خود را وارد کنید',
    text: 'آنچه می‌خواهید تغییر دهید حساس است و از آخرین باری که گذرواژه را وارد کرده‌اید مدتی می‌گذرد.',
    confirm: 'ادامه',
  },
};
