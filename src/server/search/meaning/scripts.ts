import { scaleFrom } from './scale.ts';

/** What a model reads: the Latin script alone, or every one. */
export type Scripts = 'latin' | 'all';

/** Below this share of Latin letters a model that knows no others would only guess. */
const mostlyLatin = 0.6;

/** How much of a text is in Latin letters, from 0 to 1. */
function latinShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters;
}

/** Is it in letters that only a model for every script reads, or in none? */
export const isForeign = (text: string): boolean => latinShare(text) < mostlyLatin;

/** Does a model of these scripts understand the text? */
export const reads = (scripts: Scripts, text: string): boolean => scripts === 'all' || !isForeign(text);

/** What a passage is marked as while it waits for a model of these scripts; first what goes first. */
export const waitingFor = (scripts: Scripts): readonly ('waiting' | 'foreign')[] =>
  scripts === 'all' ? ['waiting', 'foreign'] : ['waiting'];

/** In each language two questions, each with its answer in other words. */
const languages: readonly (readonly (readonly [string, string])[])[] = [
  [
    ['گیاهان غذای خود را چگونه می‌سازند؟', 'برگ‌ها از نور خورشید و آب و هوا قند درست می‌کنند.'],
    ['پول بلیت قطارم را چگونه پس بگیرم؟', 'اگر سفر لغو شود، راه‌آهن کرایه را برمی‌گرداند.'],
  ],
  [
    ['كيف تصنع النباتات غذاءها؟', 'تحوّل الأوراق ضوء الشمس والماء والهواء إلى سكر.'],
    ['كيف أسترد ثمن تذكرة القطار؟', 'تعيد شركة السكك الحديدية الأجرة إذا أُلغيت الرحلة.'],
  ],
  [
    ['植物怎样制造自己的食物？', '叶子把阳光、水和空气变成糖。'],
    ['火车票怎么退款？', '旅程取消时，铁路公司会把钱还给你。'],
  ],
  [
    ['植物はどうやって養分を作りますか。', '葉は日光と水と空気から糖を作る。'],
    ['列車の切符はどうすれば払い戻せますか。', '旅行が中止になれば、鉄道会社が料金を返す。'],
  ],
];

/** Texts to ask a model for, to learn what it reads. */
export const scriptTexts: readonly string[] = languages.flat(2);

/**
 * What a model reads, from its vectors of `scriptTexts`: every script where it tells alike texts from others in each language. Only
 * texts of one language are compared: that two are in different ones, any model sees.
 */
export function scriptsFrom(vectors: readonly (readonly number[])[]): Scripts {
  const perLanguage = 4;
  const known = languages.every((_, at) => scaleFrom(vectors.slice(at * perLanguage, (at + 1) * perLanguage)));
  return known ? 'all' : 'latin';
}
