import FastForward from 'lucide-react/icons/fast-forward';
import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import Rewind from 'lucide-react/icons/rewind';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Select } from '#client/ui/select.tsx';
import { useFormats } from '../use-formats.ts';
import { drawn } from './timeline.ts';
import type { Replay } from './use-replay.ts';
import { useReplayKeys } from './use-replay-keys.ts';

/** So far one goes back or on at a time. Milliseconds. */
const stepMs = 5_000;
const rates = [0.75, 1, 1.25, 1.5];

/** Play, seek and speed. Within it K plays and J and L go back and on. */
export function ReplayControls({ replay: { player, stretches, length } }: { replay: Replay }) {
  const { t } = useTranslation('live');
  const { clock, percent } = useFormats();
  const { status, at, rate } = useStore(player.store);
  const on = status === 'playing' || status === 'loading';
  const toggle = () => (on ? player.pause() : player.play());
  const back = () => player.seek(Math.max(0, at - stepMs));
  const ahead = () => player.seek(at + stepMs);
  const place = t('replay.place', { at: clock(at / 1_000), all: clock(length / 1_000) });
  const controls = useRef<HTMLFieldSetElement>(null);
  useReplayKeys(controls, { j: back, k: toggle, l: ahead });
  return (
    <fieldset ref={controls} aria-label={t('replay.controls')} className="grid min-w-0 gap-1.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <IconButton
          icon={on ? Pause : Play}
          variant="primary"
          label={t(on ? 'replay.pause' : 'replay.play')}
          shortcut="K"
          aria-busy={status === 'loading'}
          onClick={toggle}
        />
        <IconButton icon={Rewind} label={t('replay.back')} shortcut="J" onClick={back} className="rtl:-scale-x-100" />
        <IconButton
          icon={FastForward}
          label={t('replay.ahead')}
          shortcut="L"
          onClick={ahead}
          className="rtl:-scale-x-100"
        />
        <span className="tabular text-13 text-ink-2">{place}</span>
        <Select
          size="sm"
          aria-label={t('replay.rate')}
          value={rate}
          onChange={({ target }) => player.setRate(Number(target.value))}
          className="ms-auto w-auto"
        >
          {rates.map((one) => (
            <option key={one} value={one}>
              {percent(one)}
            </option>
          ))}
        </Select>
      </div>
      <div aria-hidden="true" className="relative h-1.5 overflow-hidden rounded-full bg-sunken">
        {drawn(stretches).map(({ from, to }) => (
          <span
            key={from}
            className="absolute inset-y-0 min-w-px bg-accent-line"
            style={{ insetInlineStart: `${(100 * from) / length}%`, inlineSize: `${(100 * (to - from)) / length}%` }}
          />
        ))}
      </div>
      <input
        type="range"
        aria-label={t('replay.seek')}
        min={0}
        max={Math.ceil(length)}
        step={1_000}
        value={Math.round(at)}
        aria-valuetext={place}
        onChange={({ target }) => player.seek(Number(target.value))}
        className="h-6 w-full accent-accent max-tablet:h-touch"
      />
      <p role="status" className="text-13 text-danger-ink empty:hidden">
        {status === 'failed' ? t('replay.failed') : null}
      </p>
    </fieldset>
  );
}
