import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { MicrophoneProblem } from '#client/session/voice/audio/open-microphone.ts';
import type { DictationFault } from '#client/session/voice/dictation.ts';
import { Notice } from '#client/ui/notice.tsx';
import type { TalkVoice } from '../speech/talk-voice.ts';

const ofProblem = {
  denied: 'hearing.denied',
  missing: 'hearing.missing',
  busy: 'hearing.busy',
  insecure: 'hearing.insecure',
  unsupported: 'hearing.unsupportedMicrophone',
  failed: 'hearing.failed',
} as const satisfies Record<MicrophoneProblem, string>;
const ofFault = {
  denied: 'hearing.faultDenied',
  offline: 'hearing.faultOffline',
  failed: 'hearing.faultFailed',
} as const satisfies Record<DictationFault, string>;

/** Why the learner is not heard, or the tutor is not, and what to do: one thing at a time, typing always goes. */
export function HearingNotice({ voice }: { voice: TalkVoice }) {
  const { t } = useTranslation('live');
  const { problem, fault, hint, voiceless, listener } = useStore(voice.store);
  const words = fault
    ? t(ofFault[fault])
    : problem
      ? t(ofProblem[problem])
      : hint === 'fine'
        ? null
        : t(`hearing.${hint}`);
  const supported = listener !== null;
  return (
    <div role="status" className="mx-auto grid w-full max-w-[580px] gap-2 px-4 text-13 empty:hidden">
      {!supported && (
        <Notice>
          <b className="font-semi">{t('hearing.unsupported')}</b> {t('hearing.unsupportedText')}
        </Notice>
      )}
      {supported && words && <Notice tone="warn">{words}</Notice>}
      {voiceless && listener !== 'server' && <Notice>{t('hearing.voiceless')}</Notice>}
    </div>
  );
}
