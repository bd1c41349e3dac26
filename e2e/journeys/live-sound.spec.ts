import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { test, withMicrophone } from '../microphone.ts';
import { bearerOf, register } from '../people.ts';

test.use(withMicrophone);

const said = (page: Page) => page.getByRole('log', { name: 'Transcript' });
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const accessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).withTags(wcag).analyze()).violations).toEqual([]);

/** How loud a clip is at its loudest, as the browser decodes what the server has; from 0 to 1. */
function loudest(page: Page, url: string, bearer: string): Promise<number> {
  return page.evaluate(
    async ([address, authorization]) => {
      const answer = await fetch(address, { headers: { authorization } });
      const sound = await new OfflineAudioContext(1, 1, 16_000).decodeAudioData(await answer.arrayBuffer());
      return Math.max(...sound.getChannelData(0).map(Math.abs));
    },
    [url, bearer] as const,
  );
}

test('a voice is kept where its learner chose that, is heard again turn by turn, and is gone when they say so', async ({
  page,
  wire,
  baseURL,
}) => {
  test.setTimeout(180_000);
  wire.replies = [
    { text: ['Hello! ', 'How are you?'], soundMs: 400 },
    { text: ['Good to hear.'], soundMs: 400 },
  ];
  const person = await register(page);
  await page.goto('/live');
  const keep = page.getByRole('switch', { name: 'Keep my voice, so that I can hear it again' });
  await expect(keep).not.toBeChecked();
  await keep.check();
  await page.getByRole('combobox', { name: 'Delete it after' }).selectOption('7 days');
  await accessible(page);
  await page.getByRole('button', { name: 'Start talking' }).click();
  await expect(page.getByText('Your voice is kept for 7 days.')).toBeVisible();
  await expect(said(page)).toContainText('Hello! How are you?');
  await page.getByRole('button', { name: /^Microphone/ }).click();
  await page.getByRole('button', { name: 'Let my tutor listen' }).click();
  await expect(said(page)).toContainText('I am fine.', { timeout: 30_000 });
  await accessible(page);
  await page.getByRole('button', { name: 'End and save' }).click();
  await expect(page.getByText('Well done. The talk is saved.')).toBeVisible();
  await page.getByRole('link', { name: 'Read the transcript' }).click();

  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  const id = page.url().split('/').at(-1);
  const authorization = `Bearer ${await bearerOf(baseURL ?? '', person)}`;
  const sound = `/api/live/transcripts/${id}/sound`;
  const clipsNow = async () => {
    const answer = await page.request.get(sound, { headers: { authorization } });
    return ((await answer.json()) as { clips: { offset_ms: number; duration_ms: number }[] }).clips;
  };
  const clips = await clipsNow();
  const loudness = await Promise.all(
    clips.map(({ offset_ms }) => loudest(page, `${sound}/${offset_ms}`, authorization)),
  );
  expect(Math.max(...loudness)).toBeGreaterThan(0.1);
  // The tutor was never recorded: nothing is while nobody is listened to.
  expect(clips.every(({ duration_ms }) => duration_ms <= 20_500)).toBe(true);

  const turn = page.getByRole('listitem').filter({ hasText: 'I am fine.' }).first();
  await turn.getByRole('button', { name: 'Hear it' }).click();
  await expect(turn).toHaveAttribute('aria-current', 'true');
  const place = page.getByRole('slider', { name: 'Place in the talk' });
  const from = Number(await place.inputValue());
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(from + 300);
  await page.getByRole('button', { name: 'Pause' }).press('k');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await accessible(page);

  await page.getByRole('button', { name: 'Delete the sound' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Delete the sound' }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeHidden();
  await page.goto('/live/transcripts');
  await expect.poll(clipsNow).toEqual([]);
  await page.goto(`/live/transcripts/${id}`);
  await expect(turn).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hear it' })).toHaveCount(0);
});
