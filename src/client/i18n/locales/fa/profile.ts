import type { profile as english } from '../en/profile.ts';

export const profile: typeof english = {
  label: 'نمایهٔ عمومی',
  loading: 'در حال بارگذاری نمایه',
  failed: 'این نمایه بارگذاری نشد',
  since: 'یادگیرنده از {{month}}',
  figures: 'آمار',
  level: 'سطح',
  total: 'همهٔ امتیازها',
  xp: 'امتیاز',
  streak: 'پیوستگی',
  longest: 'طولانی‌ترین پیوستگی',
  days_one: 'روز',
  days_other: 'روز',
  what: 'این صفحه را صاحبش عمومی کرده است. چیز دیگری از حساب او در اینجا دیده نمی‌شود.',
  missing: {
    title: 'اینجا نمایهٔ عمومی‌ای نیست',
    text: 'شاید نشانی اشتباه نوشته شده، یا نمایه عمومی نیست.',
    yours: 'نمایهٔ شما عمومی نیست. می‌توانید آن را در تنظیمات روشن کنید.',
    settings: 'رفتن به تنظیمات',
  },
  home: 'رفتن به امروز',
};
