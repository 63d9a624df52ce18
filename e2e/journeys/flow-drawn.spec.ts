import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { makeFlow, saved } from './make-flow';

test('while a draft is tried the canvas shows where the call is, where it came through and where it ended', async ({
  page,
  demo,
  signIn,
}) => {
  await signIn(page);
  await makeFlow(page, demo.tenant.slug, 'Lit up');
  await page.getByRole('link', { name: 'Try' }).click();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.getByRole('button', { name: 'Call', exact: true }).click();
  await expect(page.getByLabel(/^The call came through here\. Opening hours: /)).toBeVisible();
  await expect(page.getByLabel(/^The call is here\. /)).toHaveCount(1);
  await expect(page.locator('.react-flow__edge.way-taken').first()).toBeAttached();
  await page.getByRole('button', { name: 'Hang up' }).click();
  await expect(page.getByLabel(/^The call ended here\. /)).toHaveCount(1);
  await expect(page.getByLabel(/^The call is here\. /)).toHaveCount(0);
});

test('what changed since the last version is marked on the canvas, in words beside the colour', async ({
  page,
  demo,
  signIn,
}) => {
  await signIn(page);
  await makeFlow(page, demo.tenant.slug, 'Told apart');
  await page.getByRole('link', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('What callers hear')).toBeVisible();
  await page.getByRole('link', { name: 'Edit the flow' }).click();
  await page.getByLabel('Find a step').fill('Greeting');
  await page.keyboard.press('Enter');
  await page.getByLabel('Name', { exact: true }).fill('Welcome');
  await expect(saved(page)).toBeVisible();
  await page.getByRole('link', { name: 'Publish' }).click();
  await expect(page.getByText('is now called “Welcome”.')).toBeVisible();
  const node = page.getByLabel(/^Changed\. .*: Welcome\./);
  await expect(node).toContainText('Changed');
});

test('a step is added, connected, copied, deleted and brought back without a mouse', async ({ page, demo, signIn }) => {
  await signIn(page);
  await makeFlow(page, demo.tenant.slug, 'No mouse');
  await page.keyboard.press('a');
  await page.getByLabel('Find a kind of step').fill('hang up');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Hang up');
  await page.keyboard.press('Escape');

  await goTo(page, 'Open now');
  const holiday = page.getByRole('combobox', { name: 'Holiday' });
  await holiday.selectOption({ label: 'Hang up' });
  await expect(holiday.locator('option:checked')).toHaveText('Hang up');

  await page.getByLabel(/^Opening hours: Open now\?/).focus();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect.poll(() => found(page, 'Open now')).toBe(2);

  await goTo(page, 'Hang up');
  await page.getByLabel(/^Hang up: Hang up/).focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => found(page, 'Hang up')).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => found(page, 'Hang up')).toBe(1);
  await expect(saved(page)).toBeVisible();
});

async function goTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.getByLabel('Find a step').fill(words);
  await page.keyboard.press('Enter');
}

/** How many steps are found by the words. */
async function found(page: Page, words: string): Promise<number> {
  await page.getByLabel('Find a step').fill(words);
  const count = await page
    .getByRole('listbox', { name: 'Steps found' })
    .getByRole('option')
    .filter({ hasText: words })
    .count();
  await page.keyboard.press('Escape');
  await page.getByLabel('Find a step').blur();
  return count;
}
