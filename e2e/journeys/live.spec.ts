import { expect, TUESDAY_MORNING, test } from '../fixtures';

const CALLER = '+12125550186';

test('an open overview shows a call while it lasts and lets it go when it ends, without being reloaded', async ({
  page,
  box,
  demo,
  signIn,
}) => {
  test.setTimeout(120_000);
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}`);
  const live = page.getByRole('region', { name: 'Calls in progress' });
  await expect(live).toBeVisible();
  await page.evaluate(() => document.body.setAttribute('data-not-reloaded', 'yes'));
  await box.clock({ mode: 'manual', now: TUESDAY_MORNING });
  const caller = await box.handset(CALLER, 'A caller');
  await caller.dials(demo.numbers[0]?.number ?? '');
  await caller.hears('Thank you for calling');
  await expect(live.getByRole('link', { name: '(212) 555-0186' })).toBeVisible();
  await caller.hangsUp();
  await expect(live.getByRole('link', { name: '(212) 555-0186' })).toHaveCount(0);
  await expect(page.locator('body')).toHaveAttribute('data-not-reloaded', 'yes');
  await box.clock({ mode: 'real' });
});
