import { expect, test } from '../fixtures';

test.describe('the palette', () => {
  test('finds people, flows, settings and actions, and opens what is chosen', async ({ page, demo, signIn }) => {
    await signIn(page);
    await page.goto(`/${demo.tenant.slug}`);
    const box = page.getByRole('combobox');
    const option = (name: string | RegExp) => page.getByRole('option', { name }).first();
    await page.keyboard.press('Control+k');
    await box.fill('tom');
    await expect(option(/Tom Walsh/)).toBeVisible();
    await box.fill('audit');
    await expect(option('Audit log')).toBeVisible();
    await box.fill('add a per');
    await expect(option('Add a person')).toBeVisible();
    await box.fill('lena');
    await option(/Lena Fischer/).click();
    await expect(page).toHaveURL(/\/people\/person\/prs_/);
  });

  test('finds for an agent nothing that the role may not open', async ({ page, demo, signIn }) => {
    await signIn(page, 'agent@fernhill.example');
    await page.goto(`/${demo.tenant.slug}`);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('settings');
    await expect(page.getByText('Find calls with')).toBeVisible();
    await expect(page.getByRole('option')).toHaveCount(1);
  });
});
