import { expect, test } from 'vitest';
import { decodeFile, textOf } from './decode-file.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf16 = (text: string, little: boolean, mark = false) => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((sign) => sign.charCodeAt(0));
  return bytes(...units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};
const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const line = 'email,name\nzoe@example.org,Zoë مینا';

test('a file says by its mark how it is written', () => {
  expect(decodeFile(utf8(`\uFEFF${line}`), false)).toEqual({ text: line, guess: null });
  for (const little of [true, false])
    expect(decodeFile(utf16(line, little, true), false)).toEqual({ text: line, guess: null });
});

test('without a mark it is UTF-8 where that is without a fault', () => {
  expect(decodeFile(utf8(line), true)).toEqual({ text: line, guess: null });
  expect(decodeFile(bytes(), false)).toEqual({ text: '', guess: null });
});

test('UTF-16 without a mark is told by its zeros', () => {
  expect(decodeFile(utf16(line, true), false)).toEqual({ text: line, guess: 'utf-16le' });
  expect(decodeFile(utf16(line, false), false)).toEqual({ text: line, guess: 'utf-16be' });
});

test('what is no UTF-8 is read by the code page that is likelier, and can be read by another', () => {
  // “Zoë” in windows-1252, “مینا” (with an Arabic yeh) in windows-1256.
  expect(decodeFile(bytes(0x5a, 0x6f, 0xeb), false)).toEqual({ text: 'Zoë', guess: 'windows-1252' });
  const mina = bytes(0xe3, 0xed, 0xe4, 0xc7);
  expect(decodeFile(mina, true)).toEqual({ text: 'مينا', guess: 'windows-1256' });
  expect(textOf(mina, 'windows-1252')).toBe('ãíäÇ');
});
