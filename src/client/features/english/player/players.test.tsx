import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Task } from '#contract/catalogue.ts';
import { xel } from '#contract/xel.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { anItem, aTask } from '../testing/facts.ts';
import { openTask } from '../testing/open-english.tsx';

const options = (...texts: string[]) => texts.map((text, place) => ({ id: 'abcdefgh'[place] as string, text }));

let server: EnglishServer;
beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
});

async function open(task: Partial<Task>) {
  server = new EnglishServer(aTask(task));
  const opened = await openTask(server);
  await screen.findByRole('heading', { level: 1, name: 'Tom leaves the house' });
  return opened;
}

async function sent(user: Awaited<ReturnType<typeof open>>['user'], button = 'Check my answers') {
  await user.click(screen.getByRole('button', { name: button }));
  await waitFor(() => expect(server.calls(xel.submit)).toHaveLength(1));
  return Object(server.calls(xel.submit)[0]?.body).response as unknown;
}

describe('each type is answered with the keyboard alone', () => {
  test('one of several', async () => {
    const { user } = await open({ choices: [anItem()] });
    const group = screen.getByRole('group', { name: 'What was the weather like?' });
    within(group).getByRole<HTMLInputElement>('radio', { name: 'It was sunny.' }).focus();
    await user.keyboard(' {ArrowDown}');
    expect(await sent(user)).toEqual({ '1': 'b' });
  });

  test('true, false or not given, also where the server names no options', async () => {
    const { user } = await open({ type: 'true_false_ng', choices: [anItem({ options: [] })] });
    await user.click(screen.getByRole('radio', { name: 'Not given' }));
    expect(await sent(user)).toEqual({ '1': 'not_given' });
  });

  test('all that fit', async () => {
    const { user } = await open({ type: 'mcq_multi', choices: [anItem({ options: options('rain', 'sun', 'snow') })] });
    screen.getByRole('checkbox', { name: 'rain' }).focus();
    await user.keyboard(' {Tab}{Tab} ');
    expect(await sent(user)).toEqual({ '1': ['a', 'c'] });
  });

  test('a gap in a sentence', async () => {
    const { user } = await open({ type: 'gap_fill', choices: [anItem({ prompt: 'It ___ (rain).', options: [] })] });
    await user.type(screen.getByRole('textbox', { name: 'Gap 1: It … (rain).' }), 'was raining');
    expect(await sent(user)).toEqual({ '1': 'was raining' });
  });

  test('words of a bank for a text', async () => {
    const bank = options('was', 'went');
    const { user } = await open({
      type: 'cloze_bank',
      text: 'It {{1}} late when we {{2}} home.',
      choices: [anItem({ item: '1', options: bank }), anItem({ item: '2', options: bank })],
    });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Gap 1' }), 'was');
    expect(within(screen.getByRole('list', { name: 'Words to choose from' })).getByText('(used)')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Gap 2' }), 'went');
    expect(await sent(user)).toEqual({ '1': 'a', '2': 'b' });
  });

  test('the ends of damaged words, each after its letters', async () => {
    const { user } = await open({
      type: 'c_test',
      text: 'It was rai{{1}} again.',
      choices: [anItem({ options: [] })],
    });
    await user.type(screen.getByRole('textbox', { name: 'Gap 1, the rest of “rai…”' }), 'ning');
    expect(await sent(user)).toEqual({ '1': 'ning' });
  });

  test('pieces in order: arrows move them, focus stays, and each move is said', async () => {
    const { user } = await open({
      type: 'ordering',
      choices: [anItem({ prompt: 'Make a sentence.', options: options('home', 'we', 'went') })],
    });
    screen.getByRole('button', { name: 'Move “home” later' }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByText('“home” is now 3 of 3')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move “home” earlier');
    expect(await sent(user)).toEqual({ '1': ['b', 'c', 'a'] });
  });

  test('pairs', async () => {
    const right = options('a dog', 'a cat');
    const { user } = await open({
      type: 'matching',
      choices: [
        anItem({ item: '1', prompt: 'It barks', options: right }),
        anItem({ item: '2', prompt: 'It purrs', options: right }),
      ],
    });
    await user.selectOptions(screen.getByRole('combobox', { name: 'What belongs to “It barks”' }), 'a dog');
    await user.selectOptions(screen.getByRole('combobox', { name: 'What belongs to “It purrs”' }), 'a cat');
    expect(await sent(user)).toEqual({ '1': 'a', '2': 'b' });
  });

  test('a mistake, chosen and written as it should be', async () => {
    const { user } = await open({
      type: 'error_spot',
      choices: [anItem({ prompt: '', options: options('She', 'go', 'home.') })],
    });
    await user.click(screen.getByRole('radio', { name: 'go' }));
    expect(screen.getByText('Answer something first.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'How should it be?' }), 'goes');
    expect(await sent(user)).toEqual({ '1': ['b', 'goes'] });
  });

  test.each(['transform', 'short_answer', 'write_sentence'] as const)('a text to a prompt: %s', async (type) => {
    const { user } = await open({ type, choices: [anItem({ prompt: 'Why did he go?', options: [] })] });
    await user.type(screen.getByRole('textbox', { name: 'Why did he go?' }), 'He was tired.');
    expect(await sent(user)).toEqual({ '1': 'He was tired.' });
  });

  test('words that are known', async () => {
    const { user } = await open({
      type: 'yes_no_vocab',
      choices: [
        anItem({ item: '1', prompt: 'tree', options: [] }),
        anItem({ item: '2', prompt: 'blick', options: [] }),
      ],
    });
    await user.click(
      within(screen.getByRole('radiogroup', { name: 'Do you know “tree”?' })).getByRole('radio', { name: 'Yes' }),
    );
    await user.click(
      within(screen.getByRole('radiogroup', { name: 'Do you know “blick”?' })).getByRole('radio', { name: 'No' }),
    );
    expect(await sent(user)).toEqual({ '1': 'yes', '2': 'no' });
  });

  test.each(['write_message', 'write_essay', 'summarise', 'rewrite'] as const)(
    'a text of one’s own: %s',
    async (type) => {
      const { user } = await open({ type, choices: undefined, words: [3, 4], points: ['Say when'] });
      const box = screen.getByRole('textbox', { name: 'Your text' });
      await user.type(box, 'I am');
      expect(screen.getByText('1 word to go')).toBeTruthy();
      await user.type(box, ' at home now');
      expect(screen.getByText('1 word over')).toBeTruthy();
      expect(screen.getByRole('checkbox', { name: 'Say when' })).toBeTruthy();
      expect(await sent(user, 'Send my text')).toBe('I am at home now');
    },
  );
});

describe('speaking', () => {
  test('says what is judged, and takes what was said in writing', async () => {
    const { user } = await open({ type: 'read_aloud', choices: [anItem({ prompt: 'It was late.', options: [] })] });
    expect(screen.getByText(/A recording, if you make one, is judged for its pace/)).toBeTruthy();
    expect(screen.getByText('This browser cannot write what you say: type it.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'What you said to “It was late.”' }), 'It was late');
    expect(await sent(user)).toEqual({ '1': 'It was late' });
  });

  test('listens only after somebody agreed to it', async () => {
    const start = vi.fn();
    vi.stubGlobal(
      'SpeechRecognition',
      class extends EventTarget {
        onresult: ((event: unknown) => void) | null = null;
        start() {
          start();
          const said = Object.assign([{ transcript: 'I like tea' }], { isFinal: true });
          this.onresult?.({ resultIndex: 0, results: [said] });
        }
        stop() {}
      },
    );
    const { user } = await open({ type: 'topic_talk', choices: undefined, seconds: [30, 60] });
    await user.click(screen.getByRole('button', { name: 'Dictate' }));
    expect(await screen.findByText(/send the sound to their maker/)).toBeTruthy();
    expect(start).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Listen' }));
    expect(start).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('I like tea'));
  });
});

describe('listening', () => {
  test('without a voice the text of a dictation is offered at once', async () => {
    const { user } = await open({ type: 'dictation', choices: [anItem({ prompt: 'The sun is up.', options: [] })] });
    expect(screen.queryByText('The sun is up.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Read it instead' }));
    expect(screen.getByText('The sun is up.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'What you hear: Item 1' }), 'The sun is up');
    expect(await sent(user)).toEqual({ '1': 'The sun is up' });
  });

  test('with a voice it is offered after three times, at both speeds', async () => {
    const said: { text: string; rate: number }[] = [];
    vi.stubGlobal('speechSynthesis', {
      cancel() {},
      getVoices: () => [{ lang: 'en-GB' }],
      speak: ({ text, rate = 1 }: { text: string; rate?: number }) => said.push({ text, rate }),
    });
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    );
    const { user } = await open({ type: 'dictation', choices: [anItem({ prompt: 'The sun is up.', options: [] })] });
    await user.click(screen.getByRole('button', { name: 'Play 1' }));
    for (let n = 0; n < 2; n += 1) {
      expect(screen.queryByRole('button', { name: 'Read it instead' })).toBeNull();
      await user.click(screen.getByRole('button', { name: 'Play 1 slowly' }));
    }
    expect(screen.getByRole('button', { name: 'Read it instead' })).toBeTruthy();
    expect(said.map(({ rate }) => rate)).toEqual([1, 0.7, 0.7]);
  });
});
