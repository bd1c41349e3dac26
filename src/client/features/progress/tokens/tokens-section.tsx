import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { Why } from '#client/ui/why.tsx';
import type { XPProfile } from '#contract/xp.ts';
import { useFormats } from '../formats.ts';
import { Loaded } from '../loaded.tsx';
import { useXpProfile } from '../progress-queries.ts';
import { useServerTexts } from '../server-texts.ts';
import { useStartBooster, useTokens } from './token-queries.ts';
import { useCountdown } from './use-countdown.ts';

/** What a booster takes; the server says no when there are fewer. */
const cost = 5;

/** What tokens were earned and spent for, and what they can be spent on. */
export function TokensSection() {
  const { t } = useTranslation('progressPage');
  const profile = useXpProfile();
  return (
    <Section title={t('tokens.title')} end={profile.data && t('tokens.balance', { count: profile.data.token_balance })}>
      <Loaded from={profile} what={t('tokens.what')} skeleton={<Skeleton className="mt-4 h-24" />}>
        {(data) => <Booster profile={data} />}
      </Loaded>
      <TokenList />
    </Section>
  );
}

function Booster({ profile: { booster, token_balance: balance } }: { profile: XPProfile }) {
  const { t } = useTranslation('progressPage');
  const { number, countdown } = useFormats();
  const start = useStartBooster();
  const left = useCountdown(booster?.ends_at ?? null);
  if (booster && left > 0) {
    return (
      <p role="timer" className="tabular pt-3 text-ink-2">
        {t('tokens.running', { factor: number(booster.multiplier), left: countdown(left) })}
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pt-3">
      <Why className="max-w-[46ch]">{t('tokens.boosterText', { cost })}</Why>
      {balance >= cost ? (
        <Button size="sm" busy={start.isPending} onClick={() => start.mutate()}>
          {t('tokens.start')}
        </Button>
      ) : (
        <span className="text-13 text-ink-3">{t('tokens.few', { count: balance, cost })}</span>
      )}
    </div>
  );
}

function TokenList() {
  const { t } = useTranslation('progressPage');
  const { moment, signed } = useFormats();
  const { ledgerReason } = useServerTexts();
  const tokens = useTokens();
  return (
    <Loaded from={tokens} what={t('tokens.what')} skeleton={<Skeleton className="mt-4 h-24" />}>
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.items);
        if (entries.length === 0) return <p className="pt-3 text-13 text-ink-3">{t('tokens.none')}</p>;
        return (
          <>
            <ul aria-label={t('tokens.label')} className="mt-3 max-h-[240px] overflow-y-auto">
              {entries.map((entry) => (
                <li key={entry.id} className="flex min-h-9 items-center gap-3 border-t border-line text-13">
                  <time dateTime={entry.at} className="tabular w-[92px] shrink-0 text-ink-3">
                    {moment(entry.at)}
                  </time>
                  <bdi className="min-w-0 flex-1">{ledgerReason({ ...entry, source: null })}</bdi>
                  <span className="tabular font-medium">{signed(entry.amount)}</span>
                </li>
              ))}
            </ul>
            {tokens.hasNextPage && (
              <Button
                size="sm"
                variant="ghost"
                className="mt-2"
                busy={tokens.isFetchingNextPage}
                onClick={() => void tokens.fetchNextPage()}
              >
                {t('tokens.more')}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
