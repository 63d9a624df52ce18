import { expect, type Page } from '@playwright/test';

/** Makes a flow as the business is set up, or from a template; returns with its canvas drawn. */
export async function makeFlow(page: Page, slug: string, name: string, template?: string): Promise<void> {
  await page.goto(`/${slug}/flows`);
  await page.getByRole('button', { name: 'New flow' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  if (template !== undefined) await page.getByRole('radio', { name: template }).check();
  await page.getByRole('button', { name: 'Make the flow' }).click();
  await page.waitForURL(/\/flows\/flw_/);
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
}

/** What the builder shows when everything is stored. */
export const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ });
