import { expect, test } from '../fixtures';

test('a person is added, refused with what was typed, edited and removed', async ({ page, demo, signIn }) => {
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}/people`);
  await page.getByRole('link', { name: 'Add a person' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Nora Bell');
  await page.getByLabel('Extension').fill('7');
  await page.getByLabel('Phone number 1', { exact: true }).fill('212 555 0188');
  await page.getByRole('button', { name: 'Add a phone' }).click();
  await page.getByRole('menuitem', { name: 'Phone number' }).click();
  await page.getByLabel('Phone number 2', { exact: true }).fill('no number');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'not saved' })).toBeVisible();
  await expect(page.getByLabel('Phone number 2', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Phone number 2', { exact: true })).toHaveValue('no number');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Nora Bell');

  await test.step('mended, in another order, it is saved', async () => {
    await page.getByLabel('Phone number 2', { exact: true }).fill('+1 212 555 0189');
    await page.getByRole('button', { name: /^Move up: .*0189/ }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByLabel('Extension')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('Extension').fill('77');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Nora Bell' }) });
    await expect(card.locator('ol li').first()).toContainText('555-0189');
    await expect(card).toContainText('Extension 77');
  });

  await test.step('and removed, after the consequence was named', async () => {
    await page.getByRole('link', { name: 'Nora Bell' }).click();
    await page.getByRole('button', { name: 'Remove this person' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove this person' }).click();
    await expect(page.getByRole('link', { name: 'Add a person' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Nora Bell' })).toHaveCount(0);
  });
});

test('an agent switches their own availability and nobody else’s', async ({ page, demo, signIn }) => {
  await signIn(page, 'agent@fernhill.example');
  await page.goto(`/${demo.tenant.slug}/people`);
  await expect(page.getByRole('button', { name: /^Set away/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Set away: Sam Reed' }).click();
  await expect(page.getByText('Away').first()).toBeVisible();
  await page.getByRole('button', { name: 'Set available: Sam Reed' }).click();
  await expect(page.getByRole('button', { name: 'Set away: Sam Reed' })).toBeVisible();
  await page.getByRole('button', { name: 'Do not disturb: Sam Reed' }).click();
  await page.getByRole('menuitem', { name: 'For an hour' }).click();
  await expect(page.getByText(/Quiet until/)).toBeVisible();
  await page.getByRole('button', { name: 'Ring me again: Sam Reed' }).click();
  await expect(page.getByRole('button', { name: 'Do not disturb: Sam Reed' })).toBeVisible();
});

test('a department may not overflow in a circle, and one that a flow uses stays', async ({ page, demo, signIn }) => {
  await signIn(page);
  const people = `/${demo.tenant.slug}/people`;
  await page.goto(`${people}/department/new`);
  await page.getByLabel('Name', { exact: true }).fill('Night desk');
  await page.getByLabel('By share').check();
  await page.getByLabel('Add somebody').selectOption({ label: 'Tom Walsh' });
  await page.getByLabel('Share: Tom Walsh').fill('20');
  await page.getByLabel('When nobody answers, ring').selectOption({ label: 'Support' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Night desk' })).toContainText('share 20');

  await page.getByRole('link', { name: 'Support', exact: true }).click();
  await page.getByLabel('When nobody answers, ring').selectOption({ label: 'Night desk' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Support → Night desk → Support' })).toBeVisible();

  await test.step('a flow’s department is kept', async () => {
    await page.getByRole('button', { name: 'Remove this department' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove this department' }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Main number');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  });

  await page.goto(people);
  await page.getByRole('link', { name: 'Night desk' }).click();
  await page.getByRole('button', { name: 'Remove this department' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove this department' }).click();
  await expect(page.getByRole('link', { name: 'Add a department' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Night desk' })).toHaveCount(0);
});
