import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Snippet } from '#client/ui/snippet.tsx';
import { embedSnippets } from './embed-snippets.ts';

type Look = 'light' | 'dark';

/** A public profile in a page elsewhere: what to put there, and how it looks. */
export function EmbedSection({ username }: { username: string }) {
  const { t, language } = useTranslation('settings');
  const [look, setLook] = useState<Look>('light');
  const { picture, frame, image } = embedSnippets(window.location.origin, username, { theme: look, language });
  return (
    <section aria-label={t('embed.title')} className="grid gap-3.5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-15 font-semi tracking-section">{t('embed.title')}</h3>
        <SegmentedControl<Look>
          label={t('embed.look')}
          segments={(['light', 'dark'] as const).map((value) => ({ value, label: t(`embed.looks.${value}`) }))}
          value={look}
          onChange={setLook}
        />
      </div>
      <p className="text-13 text-ink-3">{t('embed.text')}</p>
      <img
        src={picture}
        alt={t('embed.preview', { username })}
        width={480}
        height={168}
        className="h-auto max-w-full"
      />
      <Code label={t('embed.frame')} code={frame} />
      <Code label={t('embed.image')} code={image} />
    </section>
  );
}

function Code({ label, code }: { label: string; code: string }) {
  const { t } = useTranslation('settings');
  const copyOf = t('embed.copyOf', { what: label });
  const words = { copy: t('embed.copy'), copyOf, copied: t('embed.copied'), notCopied: t('embed.notCopied') };
  return <Snippet label={label} text={code} words={words} />;
}
