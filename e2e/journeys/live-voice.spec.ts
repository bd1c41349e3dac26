import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { test, withMicrophone } from '../microphone.ts';
import { register } from '../people.ts';

test.use(withMicrophone);

const said = (page: Page) => page.getByRole('log', { name: 'Transcript' });

test('a talk by voice: the tutor is heard, the learner is heard, and when the voice service goes the talk goes on', async ({
  page,
  wire,
}) => {
  test.setTimeout(180_000);
  wire.replies = [
    { text: ['Hello! ', 'How are you?'], soundMs: 400 },
    { text: ['Good to hear.'], soundMs: 400 },
  ];
  await register(page);
  await page.goto('/live');
  await page.getByRole('button', { name: 'Start talking' }).click();
  await expect(said(page)).toContainText('Hello! How are you?');
  await page.getByRole('button', { name: /^Microphone/ }).click();
  await page.getByRole('button', { name: 'Let my tutor listen' }).click();
  await expect(said(page)).toContainText('I am fine.', { timeout: 30_000 });
  await expect(said(page)).toContainText('Good to hear.');
  const sound = wire.events
    .filter(({ type }) => type === 'input_audio_buffer.append')
    .map(({ audio }) => Buffer.from(String(audio), 'base64'));
  const all = Buffer.concat(sound);
  const loudest = Math.max(...Array.from({ length: Math.floor(all.length / 2) }, (_, at) => all.readInt16LE(at * 2)));
  expect(loudest).toBeGreaterThan(3_000);
  expect(Math.max(...sound.map(({ length }) => length))).toBe(4_800);

  await page.getByRole('button', { name: /^Microphone/ }).click();
  wire.drop();
  await expect(page.getByText('From here on your browser listens and speaks')).toBeVisible();
  await page.getByRole('textbox', { name: 'Type instead of speaking' }).fill('I have one sister and one brother.');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('one sister');
  await expect(said(page).getByRole('listitem')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'End and save' }).click();
  await expect(page.getByText('Well done. The talk is saved.')).toBeVisible();
});
