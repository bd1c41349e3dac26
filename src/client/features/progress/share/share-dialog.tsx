import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { saveFile } from '#client/ui/save-file.ts';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { svgMarkup, svgToPng } from '#client/ui/svg-picture.ts';
import type { LearningPulse, XPProfile } from '#contract/xp.ts';
import { useFormats } from '../formats.ts';
import { together } from '../loadable.ts';
import { Loaded } from '../loaded.tsx';
import { useLearningPulse, useXpProfile } from '../progress-queries.ts';
import { type CardPart, cardParts } from './card-facts.ts';
import { ShareCard } from './share-card.tsx';

type Look = 'light' | 'dark';

/** Draws the learner's own card, as they choose it, and gives it as SVG or PNG. Nothing leaves the browser. */
export function ShareDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation('progressPage');
  const { t: shell } = useTranslation('shell');
  const profile = useXpProfile();
  const pulse = useLearningPulse();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('share.title')}
      description={t('share.text')}
      closeLabel={shell('close')}
      size="lg"
    >
      <Loaded
        from={together({ profile, pulse })}
        what={t('share.title')}
        skeleton={<Skeleton className="h-[280px] rounded-surface" />}
      >
        {(data) => <Card {...data} />}
      </Loaded>
    </Dialog>
  );
}

function Card({ profile, pulse }: { profile: XPProfile; pulse: LearningPulse }) {
  const { t } = useTranslation('progressPage');
  const { number, list } = useFormats();
  const user = useUser();
  const name = user.full_name ?? user.username;
  const [parts, setParts] = useState<readonly CardPart[]>(cardParts);
  const [look, setLook] = useState<Look>(document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light');
  const drawing = useRef<HTMLDivElement>(null);
  const facts = [
    parts.includes('level') && `${t('share.level')} ${number(profile.level)}`,
    parts.includes('streak') && `${number(profile.current_streak)} ${t('share.streak')}`,
    parts.includes('xp') && `${number(profile.total_xp)} ${t('share.xp')}`,
    parts.includes('year') && t('share.year'),
  ].filter((fact) => fact !== false);
  const shownName = parts.includes('name') ? name : 'Xentree';
  return (
    <div className="grid gap-4">
      <div ref={drawing} data-theme={look} className="overflow-hidden rounded-surface ring-1 ring-line">
        <ShareCard
          name={name}
          profile={profile}
          pulse={pulse}
          parts={parts}
          label={t('share.preview', { name: shownName, facts: list(facts) })}
        />
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <fieldset className="flex flex-wrap gap-x-4 gap-y-1.5">
          <legend className="mb-1.5 text-13 font-medium">{t('share.parts')}</legend>
          {cardParts.map((part) => (
            <Checkbox
              key={part}
              label={t(`share.part.${part}`)}
              checked={parts.includes(part)}
              onChange={({ target: { checked } }) =>
                setParts(cardParts.filter((one) => (one === part ? checked : parts.includes(one))))
              }
            />
          ))}
        </fieldset>
        <SegmentedControl<Look>
          label={t('share.look')}
          segments={(['light', 'dark'] as const).map((value) => ({ value, label: t(`share.looks.${value}`) }))}
          value={look}
          onChange={setLook}
        />
      </div>
      <CardActions drawing={drawing} name={user.username} />
    </div>
  );
}

function CardActions({ drawing, name }: { drawing: RefObject<HTMLDivElement | null>; name: string }) {
  const { t } = useTranslation('progressPage');
  const [said, setSaid] = useState<'copied' | 'notCopied' | 'noPicture'>();
  const withSvg = async (use: (svg: SVGSVGElement) => unknown, failed: 'notCopied' | 'noPicture') => {
    const svg = drawing.current?.querySelector('svg');
    try {
      if (svg) await use(svg);
    } catch {
      setSaid(failed);
    }
  };
  const pngOf = (svg: SVGSVGElement) => svgToPng(svg, { scale: 1, background: 'transparent' });
  const saveSvg = (svg: SVGSVGElement) =>
    saveFile(new Blob([svgMarkup(svg).markup], { type: 'image/svg+xml' }), `xentree-${name}.svg`);
  const savePng = async (svg: SVGSVGElement) => saveFile(await pngOf(svg), `xentree-${name}.png`);
  const copy = async (svg: SVGSVGElement) => {
    // The promise goes in, so that the browser still sees the press that asked for it.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg) })]);
    setSaid('copied');
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button onClick={() => void withSvg(saveSvg, 'noPicture')}>{t('share.svg')}</Button>
      <Button onClick={() => void withSvg(savePng, 'noPicture')}>{t('share.png')}</Button>
      <Button variant="ghost" onClick={() => void withSvg(copy, 'notCopied')}>
        {t('share.copy')}
      </Button>
      <span role="status" className="text-13 text-ink-3">
        {said === 'noPicture' ? t('time.noPicture') : said && t(`share.${said}`)}
      </span>
    </div>
  );
}
