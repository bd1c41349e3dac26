import type { Clock } from '#tokens/clock.ts';
import type { CutAt } from '../talk/said.ts';
import type { TalkEngine } from '../talk/talk-engine.ts';
import type { LiveSettings } from './live-settings.ts';
import type { Sound } from './mouth.ts';
import { createReader } from './reader.ts';
import { createSpeaker, type SpeakerMeans } from './speaker.ts';
import { createVoicePlayer, type PlayerMeans } from './voice-player.ts';

export interface TutorVoiceOptions {
  engine: TalkEngine;
  settings: { getState(): LiveSettings };
  clock: Clock;
  /** Reads aloud, where the server does not speak. */
  speech: SpeakerMeans | undefined;
  /** Plays what the server speaks. */
  player: PlayerMeans | undefined;
  sound: Sound;
  /** The last turn that was spoken already. */
  spokenTurn: number | undefined;
  onSpeaking(speaking: boolean): void;
  /** The partner can only be read. */
  onSilent(): void;
}

export interface TutorVoice {
  /** Goes on with what is there to be said. */
  follow(): void;
  /** Falls silent; says where. */
  cut(): CutAt | undefined;
  turn(): number;
  /** Another loudspeaker was chosen. */
  move(): void;
  hush(): void;
  close(): void;
}

const rates = { normal: 0.95, slow: 0.72 };

/** The voice of the partner: that of the server as long as it has one, else that of the browser, and never both at once. */
export function createTutorVoice(options: TutorVoiceOptions): TutorVoice {
  const { engine, settings, clock, sound } = options;
  let spokenSince = clock.now();
  const rate = () => (settings.getState().slow ? rates.slow : rates.normal);
  let isPlaying = false;

  function spoke(speaking: boolean, turn: () => number): void {
    options.onSpeaking(speaking);
    if (speaking) spokenSince = clock.now();
    else engine.spoken(turn(), spokenSince);
  }

  const speaker = createSpeaker({
    means: options.speech,
    clock,
    settings: () => ({ rate: rate(), voiceUri: settings.getState().voiceUri }),
    onSpeaking: (speaking) => spoke(speaking, () => reader.turn()),
    onWord: (word) => {
      sound.saying = word === null ? null : { word, since: clock.now().mono, rate: rate() };
    },
    onSilent: options.onSilent,
  });
  const reader = createReader(speaker, options.spokenTurn);
  const player = createVoicePlayer({
    means: options.player,
    clock,
    speakerId: () => settings.getState().speakerId,
    onSpeaking: (speaking) => {
      isPlaying = speaking;
      sound.loud = speaking ? player.loud : null;
      spoke(speaking, player.turn);
      // What the browser has to say waits until the server has been heard out.
      if (!speaking) follow();
    },
  });
  const leave = engine.onSound(player.play);

  function follow(): void {
    const talk = engine.store.getState();
    if (talk.speech.by === 'server') reader.pass(talk);
    else if (!isPlaying) reader.follow(talk);
  }

  return {
    follow,
    cut() {
      const { answer, speech } = engine.store.getState();
      if (isPlaying || (speech.by === 'server' && answer)) {
        const turn = answer?.turn ?? player.turn();
        const heard_ms = turn === player.turn() ? player.heardMs() : 0;
        player.hush();
        return { turn, heard_ms };
      }
      const at = { turn: reader.turn(), heard: speaker.heard() };
      reader.skip();
      speaker.hush();
      return at;
    },
    turn: () => reader.turn(),
    move: player.move,
    hush() {
      player.hush();
      speaker.hush();
    },
    close() {
      leave();
      player.close();
      speaker.hush();
    },
  };
}
