/** Recording what is said, and what is heard in it. */
export const recorder = {
  consent:
    'Your voice is recorded only while you see the stop button. You can listen first; it leaves this browser only when you have it judged, goes to your Xentree server alone, and is not kept there.',
  agree: 'Agree and record',
  record: 'Record',
  stop: 'Stop',
  again: 'Record again',
  opening: 'The browser asks for the microphone: allow it to go on.',
  limits: '{{least}} to {{most}} seconds',
  time: '{{now}} of {{most}} seconds',
  ending_one: 'Less than {{count}} second is left.',
  ending_other: 'Less than {{count}} seconds are left.',
  playback: 'Your recording',
  level: { label: 'Level of the microphone', fine: 'Good', quiet: 'Too quiet', loud: 'Too loud' },
  hint: {
    quiet: 'You are hard to hear: move closer to the microphone.',
    loud: 'The sound is cut off: move away from the microphone a little.',
  },
  problem: {
    insecure: 'Recording needs a safe connection. Open this page by https, or on this machine itself.',
    unsupported: 'This browser cannot record. Use a newer one, or write your answer.',
    denied: 'The microphone is not allowed here. Allow it in the settings of the page, then record again.',
    missing: 'No microphone was found. Connect one, then record again.',
    busy: 'Another program has the microphone. Close it, then record again.',
    failed: 'The recording could not be started. Try it once more.',
    short: 'That was too short. Speak for at least {{least}} seconds.',
  },
  take: {
    open: 'Record yourself, and hear how fluent it is',
    judge: 'Judge this recording',
    judging: 'It is being judged…',
    failed: 'It could not be judged just now. Your recording is still here: try again.',
    what: 'Pace, pauses and melody are judged by the sound. Words and grammar are judged by the text above, so correct it first. Single sounds are not judged.',
  },
};
