import type { Page } from '@playwright/test';
import type { DialogueBox } from '../../lib/testing/dialogue/open-box';
import { openBox } from '../../lib/testing/dialogue/open-box';
import { expect, TUESDAY_MORNING, test } from '../fixtures';
import { makeFlow, saved } from './make-flow';

const NEWS = 'The tulips have come in.';

test('an owner draws a flow, changes what it says, publishes it and points the number at it; the next caller hears it', async ({
  page,
  demo,
  signIn,
}) => {
  test.setTimeout(180_000);
  const { slug } = demo.tenant;
  const name = `With news ${Date.now()}`;
  await signIn(page);
  await makeFlow(page, slug, name);

  await test.step('the greeting is changed in the builder', async () => {
    await page.getByLabel('Find a step').fill('Greeting');
    await page.keyboard.press('Enter');
    const text = page.locator('#field-prompt');
    await text.fill(`${NEWS} ${await text.inputValue()}`);
    await expect(saved(page)).toBeVisible();
  });

  await test.step('it is published with a note', async () => {
    await page.getByRole('link', { name: 'Publish' }).click();
    await page.getByLabel('Note').fill('The tulips');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByText('What callers hear')).toBeVisible();
  });

  const before = await leadNumberTo(page, slug, name);
  const box = await openBox(demo.box.url, { wallMs: 5_000 });
  try {
    await box.clock({ mode: 'manual', now: TUESDAY_MORNING });
    await hearsWithin(box, demo.numbers[0]?.number ?? '', NEWS);
  } finally {
    await box.clock({ mode: 'real' });
    box.close();
    await leadNumberTo(page, slug, before);
  }
});

/** Chooses the flow of the business's number on the page of its numbers; returns which one it was before. */
async function leadNumberTo(page: Page, slug: string, flow: string): Promise<string> {
  await page.goto(`/${slug}/numbers`);
  await page
    .getByRole('button', { name: /^Change: / })
    .first()
    .click();
  const choice = page.getByLabel('Calls go through');
  const before = (await choice.locator('option:checked').textContent()) ?? '';
  await choice.selectOption({ label: flow });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved. New calls follow within two seconds.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return before;
}

/** Calls until the words are heard: a change reaches the voice path a moment after it was saved. */
async function hearsWithin(box: DialogueBox, number: string, words: string): Promise<void> {
  const caller = await box.handset('+12125550177', 'A caller who wants flowers');
  await expect(async () => {
    await caller.dials(number);
    try {
      await caller.hears(words);
    } finally {
      await caller.hangsUp();
    }
  }).toPass({ timeout: 45_000 });
}

test('of two people at once the later save does not win: they are told who was first, and lose nothing', async ({
  page,
  browser,
  demo,
  signIn,
}) => {
  test.setTimeout(120_000);
  const { slug } = demo.tenant;
  await signIn(page);
  await makeFlow(page, slug, 'Drawn by two people');
  await expect(saved(page)).toBeVisible();
  const elsewhere = await browser.newContext({ baseURL: demo.web });
  try {
    const other = await elsewhere.newPage();
    await signIn(other);
    await other.goto(new URL(page.url()).pathname);
    await rename(other, 'Greeting', 'Theirs');
    await expect(saved(other)).toBeVisible();

    await rename(page, 'Greeting', 'Mine');
    const notice = page.getByRole('alert').filter({ hasText: 'changed this flow' });
    await expect(notice).toContainText('Maya Ortiz changed this flow');
    await expect(notice).toContainText('not saved');

    await other.reload();
    await expect(other.getByLabel(/: Theirs\./)).toBeVisible();
    await notice.getByRole('button', { name: 'Keep mine as a copy' }).click();
    await expect(page.getByLabel('Name of the flow')).toHaveValue('Drawn by two people (my copy)');
    await expect(page.getByLabel(/: Mine\./)).toBeVisible();
  } finally {
    await elsewhere.close();
  }
});

async function rename(page: Page, step: string, name: string): Promise<void> {
  await page.getByLabel('Find a step').fill(step);
  await page.keyboard.press('Enter');
  await page.getByLabel('Name', { exact: true }).fill(name);
}
