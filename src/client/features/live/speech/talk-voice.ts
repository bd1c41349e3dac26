import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Hint, hintOf, type Loudness, loudnessOf } from '#client/session/voice/audio/level.ts';
import {
  type AudioMeans,
  type Microphone,
  MicrophoneError,
  type MicrophoneProblem,
  openMicrophone,
} from '#client/session/voice/audio/open-microphone.ts';
import type { DictationFault, DictationUse } from '#client/session/voice/dictation.ts';
import type { Clock } from '#tokens/clock.ts';
import type { TalkEngine } from '../talk/talk-engine.ts';
import { createEars, type Utterance } from './ears.ts';
import type { LiveSettings } from './live-settings.ts';
import type { Saying } from './mouth.ts';
import { createReader } from './reader.ts';
import { createSpeaker, type SpeakerMeans } from './speaker.ts';
import { createVoiceMeter } from './voice-meter.ts';

export interface VoiceState {
  microphone: 'off' | 'opening' | 'on';
  /** Why it is off, though it is wanted. */
  problem: MicrophoneProblem | null;
  /** Why nothing is recognised, though the microphone is on. */
  fault: DictationFault | null;
  muted: boolean;
  /** The button is held, in that mode. */
  held: boolean;
  /** What is said is heard now. */
  listening: boolean;
  /** What seems to be said. */
  partial: string;
  hint: Hint;
  speaking: boolean;
  /** The partner can only be read. */
  voiceless: boolean;
}

/** What changes too often for the page to be drawn anew: the drawings read it. */
export interface Sound {
  /** dB of full scale. */
  decibels: number;
  saying: Saying | null;
}

export interface TalkVoiceOptions {
  engine: TalkEngine;
  settings: Pick<StoreApi<LiveSettings>, 'getState' | 'subscribe'>;
  clock: Clock;
  audio: AudioMeans;
  /** Undefined where the browser recognises nothing. */
  dictate: ((use: DictationUse) => () => void) | undefined;
  speech: SpeakerMeans | undefined;
  /** The last turn that was spoken before the page was left. */
  spokenTurn?: number;
}

export interface TalkVoice {
  readonly store: StoreApi<VoiceState>;
  readonly sound: Sound;
  /** Asks for the microphone, if it is not on. */
  listen(): Promise<void>;
  mute(muted: boolean): void;
  hold(held: boolean): void;
  /** Cuts the partner short. */
  interrupt(): void;
  /** While the page is not seen, nothing is listened to. */
  seen(visible: boolean): void;
  spokenTurn(): number;
  stop(): void;
}

/** What seems to be said is told the server at most this often. Milliseconds. */
const hintEveryMs = 500;
const rates = { normal: 0.95, slow: 0.72 };

/** Hears the learner and speaks for the partner: one of the two at a time, unless headphones keep them apart. */
export function createTalkVoice(options: TalkVoiceOptions): TalkVoice {
  const { engine, settings, clock } = options;
  const store = createStore<VoiceState>(() => ({
    ...{ microphone: 'off', problem: null, fault: null, muted: false, held: false, listening: false },
    ...{ partial: '', hint: 'fine', speaking: false, voiceless: options.speech === undefined },
  }));
  const set = (change: Partial<VoiceState>) => store.setState(change);
  const sound: Sound = { decibels: -100, saying: null };
  const meter = createVoiceMeter();
  let microphone: Microphone | null = null;
  let heard: Loudness[] = [];
  let visible = true;
  let stopped = false;
  let lastHint = -hintEveryMs;

  const speaker = createSpeaker({
    means: options.speech,
    clock,
    settings: () => {
      const { slow, voiceUri } = settings.getState();
      return { rate: slow ? rates.slow : rates.normal, voiceUri };
    },
    onSpeaking: (speaking) => {
      set({ speaking });
      reconcile();
    },
    onWord: (word) => {
      const rate = settings.getState().slow ? rates.slow : rates.normal;
      sound.saying = word === null ? null : { word, since: clock.now().mono, rate };
    },
    onSilent: () => set({ voiceless: true }),
  });
  const reader = createReader(speaker, options.spokenTurn);

  const ears =
    options.dictate &&
    createEars({
      clock,
      dictate: options.dictate,
      language: 'en',
      track: () => microphone?.track,
      onPartial: (partial) => {
        set({ partial });
        if (partial === '') return;
        // With headphones on, whoever begins to speak cuts the partner short.
        if (store.getState().speaking) interrupt();
        const now = clock.now();
        if (now.mono - lastHint < hintEveryMs) return;
        lastHint = now.mono;
        engine.hint(partial, now);
      },
      onUtterance: said,
      onListening: (listening) => set({ listening }),
      onFault: (fault) => {
        set({ fault });
        missed(true);
        letGo();
      },
    });

  function said({ text, startedAt, endedAt }: Utterance): void {
    const measured = meter.measure({ startedAt, endedAt });
    engine.say({
      text,
      startedAt: measured?.startedAt ?? startedAt,
      endedAt: measured?.endedAt ?? endedAt,
      ...(measured && {
        voice: { speech_ms: measured.speech_ms, pauses: measured.pauses, pause_ms: measured.pause_ms },
      }),
    });
  }

  function missed(settled: boolean): void {
    if (store.getState().partial !== '') return;
    const gap = meter.missed(clock.now(), settled);
    if (gap) engine.missed({ ...gap, reason: settled ? 'lost' : 'not_recognised' });
  }

  function hear(piece: Float32Array): void {
    const loudness = loudnessOf(piece);
    const { listening, hint } = store.getState();
    sound.decibels = loudness.decibels;
    heard = [...heard.slice(-40), loudness];
    meter.hear(loudness.decibels, clock.now(), listening);
    const next = listening ? hintOf(heard) : 'fine';
    if (next !== hint) set({ hint: next });
    missed(false);
  }

  /** Opens or closes the ears, as things stand. */
  function reconcile(): void {
    if (!ears) return;
    const { microphone: on, muted, held, speaking } = store.getState();
    const { mode, headphones } = settings.getState();
    const wanted = mode === 'hold' ? held : !muted;
    const free = visible && !stopped && engine.store.getState().link !== 'over';
    if (on === 'on' && free && wanted && (headphones || !speaking)) ears.open(mode === 'hold');
    else ears.close();
  }

  function interrupt(): void {
    const { partner, answer } = engine.store.getState();
    const { speaking } = store.getState();
    if (!speaking && partner === 'listening' && !answer) return;
    if (speaking || answer) engine.interrupt({ turn: reader.turn(), heard: speaker.heard() });
    else engine.interrupt();
    reader.skip();
    speaker.hush();
  }

  function letGo(): void {
    microphone?.drop();
    microphone = null;
    sound.decibels = -100;
    set({ microphone: 'off', hint: 'fine' });
    reconcile();
  }

  async function listen(): Promise<void> {
    if (!ears || stopped || store.getState().microphone !== 'off') return;
    set({ microphone: 'opening', problem: null, fault: null });
    try {
      const deviceId = settings.getState().microphoneId ?? undefined;
      const opened = await openMicrophone(options.audio, { onPiece: hear, onEnd: letGo, deviceId, withoutEcho: true });
      if (stopped) return opened.drop();
      microphone = opened;
      set({ microphone: 'on' });
    } catch (error) {
      set({ microphone: 'off', problem: error instanceof MicrophoneError ? error.problem : 'failed' });
    }
    reconcile();
  }

  const leave = [
    engine.store.subscribe((talk) => {
      reader.follow(talk);
      if (talk.link === 'over') fallDeaf();
    }),
    settings.subscribe((now, before) => {
      if (now.microphoneId !== before.microphoneId && microphone) {
        letGo();
        void listen();
      } else reconcile();
    }),
  ];

  /** Nothing more is heard; what the partner has begun to say is still said. */
  function fallDeaf(): void {
    if (stopped) return;
    stopped = true;
    ears?.drop();
    letGo();
    set({ listening: false, partial: '' });
  }

  return {
    store,
    sound,
    listen,
    mute(muted) {
      set({ muted });
      reconcile();
      if (!muted) void listen();
    },
    hold(held) {
      set({ held });
      if (held) interrupt();
      reconcile();
      if (held) void listen();
    },
    interrupt,
    seen(now) {
      visible = now;
      reconcile();
    },
    spokenTurn: () => reader.turn(),
    stop() {
      for (const end of leave) end();
      fallDeaf();
      speaker.hush();
    },
  };
}
