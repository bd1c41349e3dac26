import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { Section } from '#client/ui/section.tsx';
import type { AccessReceipt } from '#contract/member-privacy.ts';
import { Loaded } from '../loaded.tsx';
import { useFormats } from '../use-formats.ts';
import { receiptPages } from './privacy-queries.ts';

/** Who looked at the progress of whoever is signed in, newest first. */
export function ReceiptsSection({ orgId }: { orgId: string }) {
  const { t } = useTranslation('organizations');
  const list = useInfiniteQuery(receiptPages(orgId));
  return (
    <Section title={t('receipts.title')}>
      <p className="mt-3 max-w-[60ch] text-ink-3">{t('receipts.text')}</p>
      <Loaded from={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return (
              <EmptyState title={t('receipts.empty')} className="mt-4">
                {t('receipts.emptyText')}
              </EmptyState>
            );
          return (
            <ul aria-label={t('receipts.title')} className="mt-2">
              {items.map((receipt) => (
                <ReceiptLine key={receipt.id} receipt={receipt} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton list={list}>{t('more')}</MoreButton>
    </Section>
  );
}

function ReceiptLine({ receipt }: { receipt: AccessReceipt }) {
  const { t } = useTranslation('organizations');
  const { moment } = useFormats();
  const { at, viewer, view, reason, progress, conversations, english } = receipt;
  return (
    <li className="border-b border-line py-2.5">
      <p>
        <bdi className="font-medium">{viewer.username}</bdi>{' '}
        <span className="text-ink-3">({t(`roles.${viewer.role}`)})</span> {t(`receipts.view.${view}`)}
      </p>
      {reason !== null && (
        <p className="break-words text-ink-2">{t('receipts.reason', { reason: `\u2068${reason}\u2069` })}</p>
      )}
      <p className="text-13 text-ink-3">
        <time dateTime={at}>{moment(at)}</time>
        {' · '}
        {english === null
          ? t('receipts.saw', {
              progress: t(`sharing.rung.${progress}`),
              conversations: t(`sharing.rung.${conversations}`),
            })
          : t('receipts.sawEnglish', { english: t(`sharing.englishRung.${english}`) })}
      </p>
    </li>
  );
}
