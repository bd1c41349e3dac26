import { create } from 'zustand';

/** How this browser talks. */
export interface LiveSettings {
  /** `handsFree`: a pause ends what is said; `hold`: letting go of the button does. */
  mode: 'handsFree' | 'hold';
  /** The microphone does not hear the partner, so listening goes on while it speaks. */
  headphones: boolean;
  captions: boolean;
  slow: boolean;
  /** Null: the browser's own choice. */
  microphoneId: string | null;
  voiceUri: string | null;
  /** The loudspeaker, where the server speaks; null: the browser's own choice. */
  speakerId: string | null;
}

const key = 'xt.live-settings';
const first: LiveSettings = {
  ...{ mode: 'handsFree', headphones: false, captions: true, slow: false, microphoneId: null, voiceUri: null },
  speakerId: null,
};

function stored(): LiveSettings {
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<LiveSettings>) };
  } catch {
    return first;
  }
}

/** Remembered for this browser; where storage is blocked, until the page is left. */
export const useLiveSettings = create<LiveSettings>(stored);

export function setLive(change: Partial<LiveSettings>): void {
  useLiveSettings.setState(change);
  try {
    localStorage.setItem(key, JSON.stringify(useLiveSettings.getState()));
  } catch {
    // It holds until the page is left.
  }
}
