import { expect, test } from '../fixtures';

test('the owner signs in and sees the business', async ({ page, signIn, demo }) => {
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}`);
  await expect(page.getByText(demo.tenant.name).first()).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeVisible();
});

test('a wrong password is refused with a sentence and the e-mail address is kept', async ({ page, demo }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(demo.signIn.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('do not belong together').first()).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(demo.signIn.email);
});

test('a page of the dashboard leads who is not signed in to the sign-in page, and back', async ({
  page,
  demo,
  signIn,
}) => {
  await page.goto(`/${demo.tenant.slug}/calls`);
  await expect(page).toHaveURL(/sign-in/);
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}/calls`);
  await expect(page).toHaveURL(new RegExp(`/${demo.tenant.slug}/calls`));
});
