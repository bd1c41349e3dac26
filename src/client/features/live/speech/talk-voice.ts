import { createStore, type StoreApi } from 'zustand/vanilla';
import { hintOf, type Loudness, loudnessOf } from '#client/session/voice/audio/level.ts';
import {
  type AudioMeans,
  type Microphone,
  MicrophoneError,
  openMicrophone,
} from '#client/session/voice/audio/open-microphone.ts';
import type { DictationUse } from '#client/session/voice/dictation.ts';
import type { Listener } from '#client/session/voice/listening-consent.ts';
import type { Clock } from '#tokens/clock.ts';
import type { TalkEngine } from '../talk/talk-engine.ts';
import { createEars, type Ears, type Utterance } from './ears.ts';
import type { LiveSettings } from './live-settings.ts';
import type { Sound } from './mouth.ts';
import { createServerEars } from './server-ears.ts';
import type { SpeakerMeans } from './speaker.ts';
import { createTutorVoice } from './tutor-voice.ts';
import { createVoiceMeter, type MeasuredVoice } from './voice-meter.ts';
import type { PlayerMeans } from './voice-player.ts';
import type { VoiceState } from './voice-state.ts';

export interface TalkVoiceOptions {
  engine: TalkEngine;
  settings: Pick<StoreApi<LiveSettings>, 'getState' | 'subscribe'>;
  clock: Clock;
  audio: AudioMeans;
  /** Undefined where the browser recognises nothing. */
  dictate: ((use: DictationUse) => () => void) | undefined;
  speech: SpeakerMeans | undefined;
  /** Undefined where the browser plays no sound of the server. */
  player?: PlayerMeans | undefined;
  newId(): string;
  /** The last turn that was spoken before the page was left. */
  spokenTurn?: number;
}

export interface TalkVoice {
  readonly store: StoreApi<VoiceState>;
  /** What changes too often for the page to be drawn anew: the drawings read it. */
  readonly sound: Sound;
  /** Asks for the microphone, if it is not on. */
  listen(): Promise<void>;
  mute(muted: boolean): void;
  hold(held: boolean): void;
  /** Cuts the partner short. */
  interrupt(): void;
  /** Hears out what is being said, and ends the talk. Rejects as `TalkEngine.end` does; then the talk goes on. */
  end(): Promise<void>;
  /** While the page is not seen, nothing is listened to. */
  seen(visible: boolean): void;
  spokenTurn(): number;
  /** The microphone that is open. */
  track(): MediaStreamTrack | undefined;
  stop(): void;
}

/** What seems to be said is told the server at most this often. Milliseconds. */
const hintEveryMs = 500;

/** Hears the learner and speaks for the partner: one of the two at a time, unless headphones keep them apart. */
export function createTalkVoice(options: TalkVoiceOptions): TalkVoice {
  const { engine, settings, clock } = options;
  const store = createStore<VoiceState>(() => ({
    listener: options.dictate ? 'browser' : null,
    ...{ microphone: 'off', problem: null, fault: null, muted: false, held: false, listening: false },
    ...{ partial: '', hint: 'fine', speaking: false, voiceless: options.speech === undefined },
  }));
  const set = (change: Partial<VoiceState>) => store.setState(change);
  const sound: Sound = { decibels: -100, saying: null, loud: null };
  const meter = createVoiceMeter();
  let microphone: Microphone | null = null;
  let heard: Loudness[] = [];
  let visible = true;
  let stopped = false;
  let ending = false;
  let lastHint = -hintEveryMs;

  const tutor = createTutorVoice({
    ...{ engine, settings, clock, sound, speech: options.speech, player: options.player },
    spokenTurn: options.spokenTurn,
    onSpeaking: (speaking) => {
      set({ speaking });
      reconcile();
    },
    onSilent: () => set({ voiceless: true }),
  });

  const browserEars =
    options.dictate &&
    createEars({
      clock,
      newId: options.newId,
      dictate: options.dictate,
      language: 'en',
      track: () => microphone?.track,
      onPartial: (partial) => {
        set({ partial: partial?.text ?? '' });
        if (!partial) return;
        // With headphones on, whoever begins to speak cuts the partner short.
        if (store.getState().speaking) interrupt();
        const now = clock.now();
        if (now.mono - lastHint < hintEveryMs) return;
        lastHint = now.mono;
        engine.hint(partial.id, partial.text, partial.startedAt);
      },
      onUtterance: said,
      onListening: (listening) => set({ listening }),
      onFault: (fault) => {
        if (stopped) return;
        set({ fault });
        missed(true);
        letGo();
      },
    });

  const serverEars = createServerEars({
    ...{ clock, newId: options.newId, onSound: engine.sound },
    onListening: (listening) => set({ listening }),
    onVoice: (speaks) => {
      // There are no words yet, but somebody speaks.
      set({ partial: speaks ? ' ' : '' });
      if (speaks && store.getState().speaking) interrupt();
    },
    onSaid: (said) => {
      const measured = meter.measure(said);
      engine.sounded({ ...said, ...(measured && { voice: voiceOf(measured) }) });
    },
  });
  const ears = (): Ears | undefined => {
    const { listener } = store.getState();
    return listener === 'server' ? serverEars : listener === 'browser' ? browserEars : undefined;
  };

  function said({ id, text, startedAt, endedAt, confidence }: Utterance): void {
    const measured = meter.measure({ startedAt, endedAt });
    engine.say({
      ...{ id, text, ...(confidence !== undefined && { confidence }) },
      startedAt: measured?.startedAt ?? startedAt,
      endedAt: measured?.endedAt ?? endedAt,
      ...(measured && { voice: voiceOf(measured) }),
    });
  }

  function missed(settled: boolean): void {
    // What the server hears is accounted for there.
    if (store.getState().listener === 'server') return;
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
    if (microphone) serverEars.hear(piece, microphone.rate, loudness.decibels);
    missed(false);
  }

  /** Who listens follows who speaks. */
  function listenerChanged(): void {
    const by = engine.store.getState().speech.by;
    const next: Listener | null = by === 'server' ? 'server' : browserEars ? 'browser' : null;
    if (next === store.getState().listener) return;
    ears()?.cut();
    set({ listener: next, fault: null });
    if (next === null) letGo();
    else reconcile();
  }

  /** Opens or closes the ears, as things stand. */
  function reconcile(): void {
    const own = ears();
    if (!own) return;
    const { microphone: on, muted, held, speaking } = store.getState();
    const { mode, headphones } = settings.getState();
    const wanted = mode === 'hold' ? held : !muted;
    const free = visible && !stopped && !ending && engine.store.getState().link !== 'over';
    if (on === 'on' && free && wanted && (headphones || !speaking)) own.open(mode === 'hold');
    else own.close();
  }

  function interrupt(): void {
    const { partner, answer } = engine.store.getState();
    const { speaking } = store.getState();
    if (!speaking && partner === 'listening' && !answer) return;
    engine.interrupt(speaking || answer ? tutor.cut() : undefined);
  }

  function letGo(): void {
    microphone?.drop();
    microphone = null;
    sound.decibels = -100;
    set({ microphone: 'off', hint: 'fine' });
    reconcile();
  }

  async function listen(): Promise<void> {
    if (!ears() || stopped || store.getState().microphone !== 'off') return;
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
      listenerChanged();
      tutor.follow();
      if (talk.link === 'over') fallDeaf();
    }),
    settings.subscribe((now, before) => {
      if (now.speakerId !== before.speakerId) tutor.move();
      if (now.microphoneId !== before.microphoneId && microphone) {
        letGo();
        void listen();
      } else reconcile();
    }),
  ];

  /** Nothing more is listened to. What was begun is still heard out, and what the partner has begun to say is still said. */
  function fallDeaf(): void {
    if (stopped) return;
    stopped = true;
    const own = ears();
    own?.close();
    letGo();
    void own?.closed().then(() => missed(true));
  }

  listenerChanged();

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
    async end() {
      ending = true;
      reconcile();
      try {
        await ears()?.closed();
        missed(true);
        await engine.end();
      } finally {
        ending = false;
        reconcile();
      }
    },
    seen(now) {
      visible = now;
      reconcile();
    },
    spokenTurn: tutor.turn,
    track: () => microphone?.track,
    stop() {
      for (const end of leave) end();
      ears()?.cut();
      missed(true);
      fallDeaf();
      tutor.close();
    },
  };
}

const voiceOf = ({ speech_ms, pauses, pause_ms }: MeasuredVoice) => ({ speech_ms, pauses, pause_ms });
