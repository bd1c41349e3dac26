let recordings = 0;

/** Says that somebody is being recorded, until the returned function is called. */
export function recordingBegun(): () => void {
  let on = true;
  recordings += 1;
  return () => {
    if (on) recordings -= 1;
    on = false;
  };
}

/** Somebody speaks into the microphone, or listens: to a text that is read aloud, a recording, a film. Both need no hand. */
export function mediaRuns(): boolean {
  if (recordings > 0 || globalThis.speechSynthesis?.speaking) return true;
  return [...document.querySelectorAll<HTMLMediaElement>('audio, video')].some(
    (media) => !media.paused && !media.ended,
  );
}
