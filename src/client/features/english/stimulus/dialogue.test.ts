import { describe, expect, test } from 'vitest';
import { spokenDialogue } from './dialogue.ts';

const voice = (name: string) => ({ name, lang: 'en-GB' }) as SpeechSynthesisVoice;
const two = 'Mina: Where is the ferry?\nTomas: It is late.\nMina: Again?';
const three = `${two}\nLena: As always.`;

describe('a dialogue that is heard', () => {
  test('has a voice for each speaker, who is named once where two have their own', () => {
    const said = spokenDialogue(two, [voice('A'), voice('B'), voice('C')]);
    expect(said.map(({ text }) => text)).toEqual(['Mina. Where is the ferry?', 'Tomas. It is late.', 'Again?']);
    expect(said.map(({ voice }) => voice?.name)).toEqual(['A', 'B', 'A']);
  });

  test('tells speakers apart by pitch and by name where there is one voice', () => {
    const said = spokenDialogue(two, [voice('A')]);
    expect(said.map(({ text }) => text.split('.')[0])).toEqual(['Mina', 'Tomas', 'Mina']);
    const [mina, tomas, again] = said.map(({ pitch }) => pitch);
    expect(mina).not.toBe(tomas);
    expect(again).toBe(mina);
  });

  test('names every speaker each time where more than two speak', () => {
    const said = spokenDialogue(three, [voice('A'), voice('B'), voice('C')]);
    expect(said.map(({ text }) => text.split('.')[0])).toEqual(['Mina', 'Tomas', 'Mina', 'Lena']);
    expect(new Set(said.map(({ voice }) => voice?.name))).toEqual(new Set(['A', 'B', 'C']));
  });

  test('is read without names where the text has none, and without a voice where there is none', () => {
    expect(spokenDialogue('One.\nTwo.', [])).toEqual([
      { text: 'One.', pitch: 1 },
      { text: 'Two.', pitch: 1 },
    ]);
  });
});
