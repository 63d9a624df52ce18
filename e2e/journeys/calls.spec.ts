import { expect, test } from '../fixtures';
import { callIdFrom } from './find-call';
import { leaveVoicemail } from './leave-voicemail';

/** Another caller at every run, so that an installation that is kept has one call of theirs. */
const TAIL = String(Date.now()).slice(-4);
const CALLER = `+1212555${TAIL}`;

type ApiCall = { recordings: { id: string; media: string | null }[] };

test.describe('a call that left a voicemail', () => {
  test.beforeEach(async ({ page, box, demo, signIn }, info) => {
    test.setTimeout(120_000);
    if (info.retry === 0)
      await leaveVoicemail(box, demo.numbers[0]?.number ?? '', CALLER, 'Please call me about the hedge.');
    await signIn(page);
  });

  test('is found, narrowed down to, played and told step by step', async ({ page, demo }) => {
    const slug = demo.tenant.slug;
    await callIdFrom(page, slug, CALLER);
    await test.step('filters are chips in the address', async () => {
      await page.goto(`/${slug}/calls`);
      await page.getByRole('searchbox', { name: 'Search calls' }).fill(`(212) 555-${TAIL}`);
      await page.getByRole('button', { name: 'Find' }).click();
      await expect(page).toHaveURL(/q=/);
      await page.getByText('Filter', { exact: true }).click();
      await page.getByLabel('Outcome').selectOption('voicemail');
      await page.getByRole('button', { name: 'Show' }).click();
      await expect(page).toHaveURL(/outcome=voicemail/);
      await expect(page.getByRole('link', { name: 'Remove filter: Voicemail' })).toBeVisible();
      await page.getByRole('link', { name: 'Remove filter: Voicemail' }).click();
      await expect(page).not.toHaveURL(/outcome=/);
    });
    await test.step('j and Enter open the first call', async () => {
      await page.locator('main').click({ position: { x: 5, y: 5 } });
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/calls\/call_/);
      await expect(page.getByText(/left a voicemail/)).toBeVisible();
    });
    await test.step('the journey says what the caller did', async () => {
      await expect(page.getByText(/pressed 2/)).toBeVisible();
    });
    await test.step('the recording plays, and can be sought in by keys', async () => {
      await expect(async () => {
        await page.reload();
        await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 2_000 });
      }).toPass();
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await expect
        .poll(() =>
          page
            .locator('audio')
            .first()
            .evaluate((audio: HTMLAudioElement) => audio.currentTime),
        )
        .toBeGreaterThan(0);
      const slider = page.getByRole('slider').first();
      await slider.focus();
      await page.keyboard.press('Home');
      await expect(page.getByRole('link', { name: 'Download' })).toHaveAttribute('href', /download=1/);
    });
    await test.step('the listen is in the audit log', async () => {
      await page.goto(`/${slug}/settings`);
      await expect(page.getByText('listened to a recording').first()).toBeVisible();
    });
  });
});

test('a recording answers ranges, is never cached and never taken for anything else', async ({
  page,
  demo,
  api,
  signIn,
}) => {
  await signIn(page);
  const { data } = await api<{ data: { id: string }[] }>('/calls?outcome=voicemail&limit=10');
  const calls = await Promise.all(data.map(({ id }) => api<ApiCall>(`/calls/${id}`)));
  const id = calls.flatMap(({ recordings }) => recordings).find(({ media }) => media !== null)?.id;
  const response = await page.request.get(`/api/recordings/${demo.tenant.slug}/${id}`, {
    headers: { Range: 'bytes=0-99' },
  });
  expect(response.status()).toBe(206);
  expect(response.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  expect(await response.body()).toHaveLength(100);
  expect(response.headers()['content-range']).toMatch(/^bytes 0-99\/\d+$/);
});
