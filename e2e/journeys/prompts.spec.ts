import { expect, test } from '../fixtures';

/** A name of its own for every run, so that one that was cut short does not stand in the way of the next. */
const NAME = `Spring greeting ${Date.now()}`;
const TONE = 'lib/testing/audio/tone.mp3';

test('a prompt is written in one language, recorded in another, and heard', async ({ page, demo, signIn }) => {
  await signIn(page);
  const list = `/${demo.tenant.slug}/prompts`;
  await page.goto(list);
  await page.getByLabel('Name of the new prompt').fill(NAME);
  await page.getByRole('button', { name: 'Add a prompt' }).click();
  await page.waitForURL(/\/prompts\/prm_/);
  await page.getByLabel('Text', { exact: true }).fill('Hello {{caller.name}}, spring is here.');
  await expect(page.getByText('The caller’s name', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Save the text' }).click();
  await expect(page.getByText('Saved. Callers hear it')).toBeVisible();

  await test.step('a file that is no audio is refused in words, and nothing is saved', async () => {
    await page.getByLabel('Another language').selectOption({ label: 'Spanish (Spain)' });
    await expect(page.getByRole('heading', { name: 'Spanish (Spain)' })).toBeVisible();
    await page.getByLabel('A recording').check();
    const file = page.locator('input[type=file]');
    await file.setInputFiles({ name: 'hello.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('<html>no</html>') });
    await expect(page.getByRole('alert').filter({ hasText: 'not audio' })).toBeVisible();
    await expect(page.getByText('No recording in this language yet.')).toBeVisible();
  });

  await test.step('one that is becomes telephone sound, to be heard in parts', async () => {
    await page.locator('input[type=file]').setInputFiles(TONE);
    await expect(page.getByRole('group', { name: /Recording in use/ })).toBeVisible();
    const address = page
      .url()
      .replace(`/${demo.tenant.slug}/prompts/`, `/api/prompts/${demo.tenant.slug}/`)
      .replace('?language=', '/');
    const part = await page.request.get(address, { headers: { range: 'bytes=0-3' } });
    expect(part.status()).toBe(206);
    expect(await part.text()).toBe('RIFF');
  });

  await test.step('speaking into the browser replaces it', async () => {
    const before = await page.locator('audio').getAttribute('src');
    await page.getByRole('button', { name: 'Record with this device' }).click();
    await expect(page.getByRole('meter', { name: 'Loudness of the microphone' })).toBeVisible();
    await expect(page.getByText('0:02')).toBeVisible();
    await page.getByRole('button', { name: 'Stop and use it' }).click();
    await expect(page.locator('audio')).not.toHaveAttribute('src', before ?? '');
  });

  await test.step('the list names what others lack, and the prompt goes', async () => {
    await page.goto(list);
    await expect(page.getByRole('listitem').filter({ hasText: NAME }).first()).toContainText('Not used in a flow yet');
    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('button', { name: 'Remove this prompt' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove this prompt' }).click();
    await expect(page.getByLabel('Name of the new prompt')).toBeVisible();
    await expect(page.getByRole('heading', { name: NAME })).toHaveCount(0);
  });
});
