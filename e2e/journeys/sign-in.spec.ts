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

test('who was led to the sign-in page goes on to where they wanted', async ({ page, demo }) => {
  await page.goto(`/${demo.tenant.slug}/calls?missed=yes`);
  await page.getByLabel('E-mail').fill(demo.signIn.email);
  await page.getByLabel('Password').fill(demo.signIn.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`/${demo.tenant.slug}/calls?missed=yes`);
});

test('the sign-in page leads to no other site', async ({ page, demo }) => {
  await page.goto('/sign-in?to=//evil.example');
  await page.getByLabel('E-mail').fill(demo.signIn.email);
  await page.getByLabel('Password').fill(demo.signIn.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${demo.web}/${demo.tenant.slug}`);
});

test('an unknown person is refused in the same words as a wrong password', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill('nobody@fernhill.example');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').first()).toContainText('do not belong together');
});

test('an empty form names each missing field, and the summary leads to it', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('link', { name: 'Type your password.' }).click();
  await expect(page.getByLabel('Password')).toBeFocused();
});

test('signing out ends the session for good, also for a copy of its cookie', async ({ page, demo, signIn }) => {
  await signIn(page);
  const copied = await page.context().cookies();
  expect(copied.find(({ name }) => name.includes('session'))).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  await page.getByRole('button', { name: /Your account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await page.context().addCookies(copied);
  await page.goto(`/${demo.tenant.slug}`);
  await expect(page).toHaveURL(/\/sign-in/);
});
