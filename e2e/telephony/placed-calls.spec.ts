import type { Page } from '@playwright/test';
import type { DialogueBox } from '../../lib/testing/dialogue/open-box';
import { expect, test } from '../fixtures';

const LENA = '+12125550105';
const SAM = { number: '+12125550103', name: 'Sam Reed' };

type ApiCalls = { data: { id: string }[] };

test.describe('calls that the business asks us to place', () => {
  // They ring in real time, one after the other.
  test.describe.configure({ timeout: 120_000 });
  // A phone that waits to ring drives a clock held by hand on: it would have rung out before the page has placed the call.
  test.beforeEach(({ box }) => box.clock({ mode: 'real' }));
  test.afterEach(({ box }) => box.clock({ mode: 'real' }));

  test('a prompt is recorded by phone: spoken, heard, kept, and no call of the business', async ({
    page,
    box,
    demo,
    api,
    signIn,
  }) => {
    const before = await api<ApiCalls>('/calls');
    await signIn(page);
    const promptId = await makePrompt(page, demo.tenant.slug, `By phone ${Date.now()}`);
    await callSam(page);
    const sam = await box.handset(SAM.number, 'Sam Reed (sales)');
    await sam.rings();
    await sam.answers();
    await box.clock({ mode: 'manual' });
    await sam.hears('Say your announcement after the tone');
    await speak(box, sam, 'Fernhill is closed on Thursday. Please call on Friday.');
    await sam.hears('This is your announcement');
    await expect(page.getByText('press 1 on the phone to keep it')).toBeVisible();
    await sam.hears('To keep it, press 1');
    await sam.presses('1');
    await sam.hears('is being saved');
    await sam.ends();
    await expect(page.getByRole('group', { name: /Recording in use/ })).toBeVisible({ timeout: 30_000 });
    const sound = await page.request.get(`/api/prompts/${demo.tenant.slug}/${promptId}/en-US`);
    expect((await sound.body()).subarray(0, 4).toString()).toBe('RIFF');

    await test.step('a caller hears it', async () => {
      await box.clock({ mode: 'real' });
      await openDraft(page, demo.tenant.slug, { kind: 'library', promptId });
      await callSam(page, 'Phone that we call');
      await sam.rings();
      await sam.answers();
      await sam.hears('recording');
      await sam.hears('For tulips');
      await sam.hangsUp();
    });
    expect((await api<ApiCalls>('/calls')).data[0]?.id).toBe(before.data[0]?.id);
  });

  test('a draft is tried on a phone: heard, lit up step by step, nobody else rung, and no call of the business', async ({
    page,
    box,
    demo,
    api,
    signIn,
  }) => {
    const before = await api<ApiCalls>('/calls');
    await signIn(page);
    await openDraft(page, demo.tenant.slug, text('This greeting is a draft and was never published.'));
    const sam = await box.handset(SAM.number, 'Sam Reed (sales)');
    const lena = await box.handset(LENA, 'Lena Fischer (sales)');
    await callSam(page, 'Phone that we call');
    await sam.rings();
    await sam.answers();
    await sam.hears('This greeting is a draft');
    const steps = page.getByRole('region', { name: 'Steps of the flow' });
    await expect(steps.getByText('The call is here')).toBeVisible();
    await expect(steps.getByText('The call came through here')).toHaveCount(1);
    await sam.hears('For tulips, press 1');
    await sam.presses('1');
    await sam.hears('would ring for 20 seconds');
    await sam.hears('picks up and talks with the caller');
    await sam.ends();
    await expect(steps.getByText('The call ended here')).toBeVisible();
    await expect(steps.getByText('The call came through here')).toHaveCount(2);
    expect((await lena.snapshot()).state).toBe('idle');
    expect((await api<ApiCalls>('/calls')).data[0]?.id).toBe(before.data[0]?.id);
  });

  test('a call that is declined, and one that is cancelled, say so', async ({ page, box, demo, signIn }) => {
    await signIn(page);
    await makePrompt(page, demo.tenant.slug, `Declined ${Date.now()}`);
    const sam = await box.handset(SAM.number, 'Sam Reed (sales)');
    await callSam(page);
    await sam.rings();
    await expect(page.getByText('The phone is being rung.')).toBeVisible();
    await sam.declines();
    await expect(page.getByText('The phone is busy, or the call was declined.')).toBeVisible();
    await page.getByRole('button', { name: 'Call this phone' }).click();
    await sam.rings();
    await page.getByRole('button', { name: 'Cancel the call' }).click();
    await sam.ends();
    await expect(page.getByText('The call was cancelled.')).toBeVisible();
  });
});

/** A flow that is a draft only: a greeting (`greeting`), a menu, and behind 1 a phone that would ring. */
function draft(greeting: unknown) {
  const steps = [
    { id: 'hello', type: 'message', name: 'Hello', config: { prompt: greeting }, exits: { next: 'menu' } },
    {
      id: 'menu',
      type: 'menu',
      name: 'Choice',
      config: { prompt: text('For tulips, press 1.'), options: [{ key: '1', label: 'Tulips', words: [] }] },
      exits: { '1': 'ring', wrongKey: null, silence: null },
    },
    {
      id: 'ring',
      type: 'dial',
      name: 'Tulips',
      config: { numbers: [LENA], ringSeconds: 20 },
      exits: { answered: null, noAnswer: 'mail' },
    },
    {
      id: 'mail',
      type: 'voicemail',
      name: 'Message',
      config: { greeting: text('Please leave word.') },
      exits: { done: null },
    },
  ];
  return { schema: 1, entry: 'hello', steps: Object.fromEntries(steps.map((step) => [step.id, step])) };
}

function text(words: string) {
  return { kind: 'text', text: words };
}

/** Brings a draft in as a file, and opens it where it is tried. */
async function openDraft(page: Page, slug: string, greeting: unknown): Promise<void> {
  const name = `Draft ${Date.now()}`;
  const origin = new URL(page.url()).origin;
  const answer = await page.request.post(`/${slug}/flows/import/file?save=yes&file=draft.json&name=${name}`, {
    headers: { origin, 'content-type': 'application/json' },
    data: JSON.stringify({ linekeeper: 1, name, flow: draft(greeting) }),
  });
  const { flowId } = (await answer.json()) as { flowId: string };
  await page.goto(`/${slug}/flows/${flowId}/try`);
}

/** Makes a prompt, and opens it where its recording is made. */
async function makePrompt(page: Page, slug: string, name: string): Promise<string> {
  await page.goto(`/${slug}/prompts`);
  await page.getByLabel('Name of the new prompt').fill(name);
  await page.getByRole('button', { name: 'Add a prompt' }).click();
  await page.waitForURL(/\/prompts\/prm_/);
  await page.getByLabel('A recording').check();
  return /prm_\w+/.exec(page.url())?.[0] ?? '';
}

async function callSam(page: Page, label = 'Record by phone'): Promise<void> {
  const phones = page.getByLabel(label);
  const sam = await phones.getByRole('option', { name: new RegExp(SAM.name) }).textContent();
  await phones.selectOption({ label: sam ?? '' });
  await page.getByRole('button', { name: 'Call this phone' }).click();
}

type Speaker = Awaited<ReturnType<DialogueBox['handset']>>;

/** Speaks after the tone for some seconds of a clock held by hand, and ends with the hash key. */
async function speak(box: DialogueBox, phone: Speaker, words: string): Promise<void> {
  await phone.hears('beep');
  await box.clock({ advanceSeconds: 1 });
  await phone.says(words);
  await box.clock({ advanceSeconds: 5 });
  await phone.presses('#');
}
