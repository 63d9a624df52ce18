import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

const widget = (name: string, type: string, properties: object, transitions: object[]) => ({
  name,
  type,
  properties,
  transitions,
});

const STUDIO = {
  description: 'Shop line of before',
  initial_state: 'Trigger',
  flags: { allow_concurrent_calls: true },
  states: [
    widget('Trigger', 'trigger', {}, [{ event: 'incomingCall', next: 'hello' }]),
    widget('hello', 'say-play', { say: 'Welcome to the old shop.', loop: 1 }, [
      { event: 'audioComplete', next: 'pay' },
    ]),
    widget('pay', 'capture-payments', {}, [{ event: 'success', next: 'ring' }]),
    widget('ring', 'connect-call-to', { noun: 'number', to: '+12125550111', timeout: 25 }, [
      { event: 'callCompleted', next: 'message' },
    ]),
    widget('message', 'record-voicemail', { timeout: 5 }, []),
  ],
};

const choose = (page: Page, name: string, text: string) =>
  page.getByLabel('File').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('a flow of Twilio Studio is looked into, told what has no counterpart, and saved as a draft', async ({
  page,
  demo,
  signIn,
}) => {
  test.setTimeout(120_000);
  await signIn(page);
  await page.goto(`/${demo.tenant.slug}/flows/import`);
  await choose(page, 'studio.json', JSON.stringify(STUDIO));
  await page.getByRole('button', { name: 'Look into it' }).click();
  const row = page.getByRole('row').filter({ hasText: 'capture-payments' });
  await expect(row).toContainText('pay');
  await expect(row).toContainText('Card payments are not taken here. Calls pass it by.');

  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await page.waitForURL(/\/flows\/flw_/);
  await expect(page.getByLabel('Name of the flow')).toHaveValue('Shop line of before');
  await expect(page.getByLabel(/^Message: hello\./)).toBeVisible();
  await expect(page.getByLabel(/Welcome to the old shop/)).toBeVisible();
});

test('a file that is no flow is refused in a sentence, and nothing of it is saved', async ({ page, demo, signIn }) => {
  test.setTimeout(120_000);
  const { slug } = demo.tenant;
  await signIn(page);
  const flows = async () => {
    await page.goto(`/${slug}/flows`);
    await expect(page.getByRole('button', { name: 'New flow' })).toBeVisible();
    return page.locator('main a[href*="/flows/flw_"]').count();
  };
  const before = await flows();
  await page.goto(`/${slug}/flows/import`);
  const refused = [
    ['holiday.json', 'Dear all, we are closed on Monday.', 'The file is not JSON, the format of flows.'],
    ['prices.json', '{"prices":[1,2,3]}', 'The file holds no flow of Linekeeper or Twilio Studio.'],
  ] as const;
  for (const [name, text, sentence] of refused) {
    await choose(page, name, text);
    await page.getByRole('button', { name: 'Look into it' }).click();
    await expect(page.getByText(sentence).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save as a draft' })).toHaveCount(0);
  }
  expect(await flows()).toBe(before);
});
