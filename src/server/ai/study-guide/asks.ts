/**
 * What the app sends for a learner who presses a button below an answer, or chooses its command, in each language of the app, word for
 * word; a test holds it against the texts of the app.
 */
const asks = {
  simpler: [
    'Explain your last answer again, more simply: short sentences, everyday words, one small example.',
    'پاسخ آخرت را دوباره و ساده‌تر توضیح بده: جمله‌های کوتاه، واژه‌های روزمره و یک مثال کوچک.',
  ],
  quiz: [
    'Quiz me on your last answer: ask me three short questions, one at a time. Wait for my answer before you tell me whether it is right.',
    'دربارهٔ پاسخ آخرت از من بپرس: سه پرسش کوتاه، یکی‌یکی. پیش از آنکه بگویی درست است یا نه، منتظر پاسخ من بمان.',
  ],
} as const;

const known = new Map(
  Object.entries(asks).flatMap(([ask, texts]) => texts.map((text) => [normal(text), ask as keyof typeof asks])),
);

/** Which of them a text is. */
export function pressed(text: string): keyof typeof asks | undefined {
  return known.get(normal(text));
}

function normal(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
