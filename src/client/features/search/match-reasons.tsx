import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { type Reason, ReasonBars } from '#client/ui/reason-bars.tsx';
import type { SearchWhy } from '#contract/search.ts';

interface MatchReasonsProps {
  why: SearchWhy;
  /** Who can find it, and by whom it is shared; left out where that is said elsewhere. */
  access?: { share: string; note: string };
}

/** Why a result stands where it stands: its words, its meaning, how new it is, and who can find it. */
export function MatchReasons({ why: { terms, keyword, semantic, recency }, access }: MatchReasonsProps) {
  const { t, language } = useTranslation('search');
  const percent = new Intl.NumberFormat(regionalLocale(language), { style: 'percent', maximumFractionDigits: 0 });
  const words = new Intl.ListFormat(language).format(terms.map((term) => t('why.term', { w: term })));
  const share = percent.format(keyword);
  const wordless = keyword === 0 ? t('why.noWords') : t('why.someWordsNote', { share });
  const reasons: Reason[] = [
    {
      key: 'words',
      label: t('why.words'),
      share: keyword,
      note: terms.length > 0 ? t('why.wordsNote', { words, share }) : wordless,
    },
    {
      key: 'meaning',
      label: t('why.meaning'),
      share: semantic,
      note: semantic > 0 ? t('why.meaningNote', { share: percent.format(semantic) }) : t('why.noMeaning'),
    },
    {
      key: 'recent',
      label: t('why.recent'),
      share: recency,
      note: t('why.recentNote', { share: percent.format(recency) }),
    },
  ];
  if (access) reasons.push({ key: 'access', label: t('why.access'), ...access });
  return <ReasonBars title={t('why.title')} reasons={reasons} className="mt-2" />;
}
