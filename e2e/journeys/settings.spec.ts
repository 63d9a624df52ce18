import { expect, test } from '../fixtures';

test('a key is shown once, opens the API, and stops working when it is revoked', async ({
  page,
  demo,
  signIn,
  request,
}) => {
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}/settings`);
  await page.getByLabel('Name of the new key').fill('A test');
  await page.getByRole('button', { name: 'Create a key' }).click();
  const key = (await page.locator('code', { hasText: /^lk_.{20,}/ }).textContent()) ?? '';
  const ask = () => request.get('/api/v1/numbers', { headers: { Authorization: `Bearer ${key}` } });
  expect((await ask()).status()).toBe(200);
  await page.reload();
  await expect(page.getByText(key)).toHaveCount(0);
  await page.getByRole('button', { name: 'Revoke: A test' }).first().click();
  await page.getByRole('button', { name: 'Revoke the key' }).click();
  await expect(page.getByText('The key was revoked.')).toBeVisible();
  expect((await ask()).status()).toBe(401);
});

test('a number of days that is none is refused at its field', async ({ page, demo, signIn }) => {
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}/settings`);
  const days = page.getByLabel('Keep recordings for so many days');
  await days.fill('for ever');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(days).toHaveAttribute('aria-invalid', 'true');
  await expect(days).toHaveValue('for ever');
});

test('a fallback number that callers dial is refused at its field; another is kept and told in the audit log', async ({
  page,
  demo,
  signIn,
}) => {
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}/settings`);
  const fallback = page.getByLabel('Phone to ring when something fails');
  const save = page.getByRole('button', { name: 'Save the business' });
  await fallback.fill(demo.numbers[0]?.number ?? '');
  await save.click();
  await expect(fallback).toHaveAttribute('aria-invalid', 'true');
  await fallback.fill('(212) 555-0102');
  await save.click();
  await expect(page.getByText('Saved. New calls follow within two seconds.')).toBeVisible();
  await expect(page.getByRole('cell', { name: /changed the settings of the business/ }).first()).toBeVisible();
  await fallback.fill('');
  const isSaved = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await save.click();
  await isSaved;
  await page.reload();
  await expect(fallback).toHaveValue('');
});

test('a limit that is no number is refused at its field and keeps what was typed; a country and a limit are saved', async ({
  page,
  demo,
  signIn,
}) => {
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}/settings`);
  const card = page.getByRole('region', { name: 'Outbound calls and texts' });
  const day = card.getByRole('group', { name: 'Calls' }).getByLabel('Per day');
  const before = await day.inputValue();
  const save = card.getByRole('button', { name: 'Save limits' });
  await card.getByLabel('Add a country').selectOption('GB');
  await day.fill('many');
  await save.click();
  await expect(day).toHaveAttribute('aria-invalid', 'true');
  await expect(day).toHaveValue('many');
  await day.fill('5,000');
  await save.click();
  await expect(page.getByText('Limits saved. New calls follow within two seconds.')).toBeVisible();
  await page.reload();
  await expect(day).toHaveValue('5,000');
  await card.getByRole('button', { name: 'Remove United Kingdom' }).click();
  await day.fill(before);
  const isSaved = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await save.click();
  await isSaved;
});
