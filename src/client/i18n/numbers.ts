const digits: [RegExp, number][] = [
  [/[\u06F0-\u06F9]/g, 0x06f0],
  [/[\u0660-\u0669]/g, 0x0660],
];

/** Digits of Persian and Arabic as those that programs read. */
function plainDigits(text: string): string {
  return digits.reduce((now, [figures, zero]) => now.replace(figures, (c) => String(c.charCodeAt(0) - zero)), text);
}

/** A price as somebody types it: `0.6`, `0,6`, `۰٫۶`. Null where nothing is typed, NaN where it is no such number. */
export function readPrice(text: string): number | null {
  const plain = plainDigits(text.trim()).replace(/[,\u066B]/, '.');
  if (plain === '') return null;
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** A whole number with or without marks between its thousands: `500000`, `500,000`, `۵۰۰٬۰۰۰`. Null where nothing is typed, NaN where it is none. */
export function readWhole(text: string): number | null {
  const plain = plainDigits(text.trim());
  if (plain === '') return null;
  const grouped = /^\d{1,3}(?:([,.'’\u066C\u00A0\u202F ])\d{3})(?:\1\d{3})*$/;
  return /^\d+$/.test(plain) || grouped.test(plain) ? Number(plain.replace(/\D/g, '')) : Number.NaN;
}
