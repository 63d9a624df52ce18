import { expect, test } from '../fixtures';

test('a wrong time is named at its field, keeps what was typed, and does not touch calls', async ({
  page,
  demo,
  signIn,
}) => {
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}/hours`);
  const message = page.getByLabel('What callers hear when you are closed');
  const before = await message.inputValue();
  const monday = page.getByLabel('Monday from').first();
  const usual = await monday.inputValue();
  await message.fill('We are closed. This text must not be lost.');
  await monday.fill('25:99');
  await page.getByRole('button', { name: 'Save hours' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'not saved' })).toBeVisible();
  await expect(monday).toHaveAttribute('aria-invalid', 'true');
  await expect(monday).toHaveValue('25:99');
  await expect(message).toHaveValue('We are closed. This text must not be lost.');

  await test.step('mended, it is saved, with a way back', async () => {
    await monday.fill(usual);
    await page.getByRole('button', { name: 'Save hours' }).click();
    await expect(page.getByText('Hours saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(message).toHaveValue(before);
    await expect(async () => {
      await page.reload();
      await expect(message).toHaveValue(before);
    }).toPass();
  });
});

test('a time may be typed as people type it', async ({ page, demo, signIn }) => {
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}/hours`);
  const tuesday = page.getByLabel('Tuesday from').first();
  await tuesday.fill('8.30');
  await tuesday.blur();
  await expect(tuesday).toHaveValue('08:30');
});

test('a day is added first, with its date ready to be typed, and saved in the order of the dates', async ({
  page,
  demo,
  signIn,
}) => {
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}/hours`);
  const dates = page.getByLabel('Date', { exact: true });
  const before = await dates.count();
  for (const [date, name] of [
    ['2031-05-02', 'Inventory'],
    ['2031-05-01', 'Outing'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a day' }).click();
    await expect(dates.first()).toBeFocused();
    await dates.first().fill(date);
    await page.getByLabel('What it is').first().fill(name);
  }
  await page.getByRole('button', { name: 'Save hours' }).click();
  await expect(page.getByText('Hours saved.')).toBeVisible();
  await page.reload();
  await expect(dates).toHaveCount(before + 2);
  const shown = await dates.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  expect(shown).toEqual([...shown].sort());
  for (const name of ['Outing', 'Inventory'])
    await page.getByRole('button', { name: `Remove this day: ${name}` }).click();
  await page.getByRole('button', { name: 'Save hours' }).click();
  await expect(page.getByText('Hours saved.')).toBeVisible();
});
