import { expect, test } from '../fixtures';

test('an owner renames a number and says where its calls lead', async ({ page, demo, signIn }) => {
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}/numbers`);
  const card = page.getByRole('region', { name: /\(212\) 555-0100/ });
  const change = async (name: string) => {
    await card.getByRole('button', { name: /^Change/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Save' }).click();
    return dialog;
  };
  const refused = await change(' ');
  await expect(refused.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  const saved = await change('The shop');
  await expect(saved).toHaveCount(0);
  await expect(card.getByText('The shop')).toBeVisible();
  await expect(card.getByRole('link', { name: 'Main number' })).toBeVisible();
  await change(demo.numbers[0]?.label ?? '');
  await expect(card.getByText('The shop')).toHaveCount(0);
});

test('an owner chooses who gets missed-call alerts; no one at all is refused', async ({ page, demo, signIn }) => {
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}/alerts`);
  const rules = page.getByRole('region', { name: 'Alert rules' });
  const open = () => rules.getByRole('button', { name: /^Change: When a call is missed/ }).click();
  const dialog = page.getByRole('dialog');
  await open();
  await dialog.getByLabel('Maya Ortiz').uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('link', { name: 'Choose at least one person.' })).toBeVisible();
  await dialog.getByLabel('Sam Reed').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(rules.getByText('When a call is missed, tell Sam Reed by')).toBeVisible();
  await open();
  await dialog.getByLabel('Sam Reed').uncheck();
  await dialog.getByLabel('Maya Ortiz').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(rules.getByText('When a call is missed, tell Maya Ortiz by')).toBeVisible();
});
