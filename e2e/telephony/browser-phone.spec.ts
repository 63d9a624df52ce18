import type { FrameLocator } from '@playwright/test';
import { expect, TUESDAY_MORNING, test } from '../fixtures';

type CallDetail = {
  id: string;
  outcome: string | null;
  answeredBy: { name: string } | null;
  legs: { to: string | null; person: { name: string } | null; result: string | null }[];
};

const SALES = [
  { number: '+12125550103', name: 'Sam Reed (sales)' },
  { number: '+12125550105', name: 'Lena Fischer (sales)' },
];

test.describe('a browser that is a phone', () => {
  test.beforeEach(({ box }) => box.clock({ mode: 'manual', now: TUESDAY_MORNING }));
  test.afterEach(({ box }) => box.clock({ mode: 'real' }));

  test('rings, answers, hears and speaks; the call says who took it, and nothing rings once it is switched off', async ({
    page,
    box,
    demo,
    api,
    signIn,
  }) => {
    await signIn(page, 'agent@fernhill.example');
    await page.goto(`/${demo.tenant.slug}/phone`);
    await page.getByRole('button', { name: 'Switch it on' }).click();
    const phone = page.frameLocator('iframe[title="Browser phone"]');
    await expect(phone.getByText('Ready')).toBeVisible({ timeout: 15_000 });

    const caller = await box.handset('+12125550151', 'A caller');
    for (const { number, name } of SALES) await box.handset(number, name);
    // The change is in every snapshot within two seconds; whoever calls before is rung as before.
    await expect(async () => {
      await caller.hangsUp().catch(() => undefined);
      await caller.dials(demo.numbers[0]?.number ?? '');
      await caller.hears('Thank you for calling');
      await caller.presses('2');
      await expect(phone.getByRole('button', { name: 'Answer' })).toBeVisible({ timeout: 4_000 });
    }).toPass({ timeout: 40_000 });

    await phone.getByRole('button', { name: 'Answer' }).click();
    await caller.talks();
    await caller.hears('connected');
    await caller.says('Do you have tulips?');
    await expect(phone.getByText('tulips')).toBeVisible();
    await sayInto(phone, 'Yes, all colours.');
    await caller.hears('all colours');
    await box.clock({ advanceSeconds: 20 });
    await phone.getByRole('button', { name: 'Hang up' }).click();
    await caller.ends();

    await expect.poll(async () => (await lastCall(api, caller.number))?.outcome).toBe('answered');
    const call = await lastCall(api, caller.number);
    expect(call?.answeredBy?.name).toBe('Sam Reed');
    const leg = call?.legs.find(({ result }) => result === 'answered');
    expect(leg).toMatchObject({ to: expect.stringMatching(/^client:tnt_\w+_prs_\w+$/), person: { name: 'Sam Reed' } });

    // Its page names the person, and the browser where a number would stand.
    await page.goto(`/${demo.tenant.slug}/calls/${call?.id}`);
    const rung = page.getByRole('list', { name: 'Who rang' }).getByRole('listitem');
    await expect(rung.filter({ hasText: 'Browser' })).toContainText('Sam Reed');

    await page.goto(`/${demo.tenant.slug}/phone`);
    await page.getByRole('button', { name: 'Switch it off' }).click();
    await expect(page.getByRole('button', { name: 'Switch it on' })).toBeVisible();
  });

  test('is not opened for somebody whose own is switched off', async ({ page, demo, signIn }) => {
    await signIn(page);
    const opened = await page.request.post(`${demo.web}/${demo.tenant.slug}/phone/open`, {
      headers: { origin: demo.web },
    });
    expect(opened.status()).toBe(404);
  });
});

async function sayInto(phone: FrameLocator, words: string): Promise<void> {
  await phone.getByLabel('What you say').fill(words);
  await phone.getByRole('button', { name: 'Say it' }).click();
}

async function lastCall(api: <Answer>(path: string) => Promise<Answer>, from: string): Promise<CallDetail | undefined> {
  const { data } = await api<{ data: { id: string }[] }>(`/calls?from=${encodeURIComponent(from)}`);
  return data[0] && api<CallDetail>(`/calls/${data[0].id}`);
}
