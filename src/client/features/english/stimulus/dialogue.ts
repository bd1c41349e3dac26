import type { Utterance } from '#client/session/voice/speech.ts';

export interface Line {
  /** Who says it; empty where nobody is named. */
  name: string;
  words: string;
}

/** The lines of a dialogue, each written as `Name: words`. */
export function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', words = line] = /^([^:]{1,30}):\s*(.*)$/u.exec(line) ?? [];
      return { name, words };
    });
}

/** How the voices of one browser sound apart where it has too few: 1 is a voice's own pitch. */
const pitches = [1, 0.7, 1.35, 0.85, 1.2];

/**
 * A dialogue as it is to be heard: each speaker with a voice of their own, as far as there are voices, else with a pitch of their
 * own. The name is said before the first words of each; before all of them where more than two speak, or two with one voice.
 */
export function spokenDialogue(text: string, voices: readonly SpeechSynthesisVoice[]): Utterance[] {
  const lines = linesOf(text);
  const names = [...new Set(lines.map(({ name }) => name))];
  const always = names.length > 2 || voices.length < names.length;
  const heard = new Set<string>();
  return lines.map(({ name, words }) => {
    const place = names.indexOf(name);
    const voice = voices[place % Math.max(1, voices.length)];
    const pitch = place < voices.length ? 1 : (pitches[place % pitches.length] ?? 1);
    const named = name !== '' && (always || !heard.has(name));
    heard.add(name);
    return { text: named ? `${name}. ${words}` : words, pitch, ...(voice && { voice }) };
  });
}
