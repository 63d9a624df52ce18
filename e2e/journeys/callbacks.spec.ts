import { expect, test } from '../fixtures';
import { leaveVoicemail } from './leave-voicemail';

const CALLER = '+12125550177';
const SHOWN = '(212) 555-0177';

test('a missed caller is on the list of callbacks, is ticked off there, and comes back with undo', async ({
  page,
  box,
  demo,
  signIn,
}) => {
  test.setTimeout(120_000);
  await leaveVoicemail(box, demo.numbers[0]?.number ?? '', CALLER, 'Please call me about the fence.');
  await signIn(page);
  const row = page.getByRole('listitem').filter({ hasText: SHOWN });
  await expect(async () => {
    await page.goto(`/${demo.tenant.slug}/inbox`);
    await expect(row.getByRole('button', { name: `Play: voicemail of ${SHOWN}` })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await row.getByRole('button', { name: `Done: ${SHOWN}` }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
  await row.getByRole('link', { name: `See the call: ${SHOWN}` }).click();
  await expect(page.getByRole('link', { name: 'Add to contacts' })).toHaveAttribute('href', /number=%2B12125550177/);
});
