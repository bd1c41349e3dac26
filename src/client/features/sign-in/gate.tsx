import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { BrandMark } from '#client/ui/brand-mark.tsx';
import { TreeArt } from '#client/ui/tree-art.tsx';

/** The door: a form on one side, the tree on the other. `still` is before the app runs: nothing can be used, the tree is to come. */
export function Gate({ still = false, children }: { still?: boolean; children: ReactNode }) {
  const { t } = useTranslation('auth');
  return (
    <div data-gate="" inert={still} className="grid min-h-dvh tablet:grid-cols-[minmax(0,1fr)_minmax(0,1.08fr)]">
      <main className="flex flex-col px-5 pt-5 pb-7 tablet:px-[clamp(24px,6vw,88px)] tablet:py-8">
        <p className="flex items-center gap-2.5 text-18 font-semi tracking-section">
          <BrandMark className="size-7" />
          {t('product')}
        </p>
        <div className="my-auto w-full max-w-[360px] py-6 tablet:py-10">{children}</div>
      </main>
      <aside aria-hidden="true" className="relative overflow-hidden border-s border-line bg-rail max-tablet:hidden">
        {!still && <TreeArt className="absolute inset-0 size-full" />}
        <p className="absolute inset-x-12 bottom-10 max-w-[26ch] text-18 leading-data text-balance">{t('tree')}</p>
      </aside>
    </div>
  );
}
