import type { Page } from '@playwright/test';
import { expect } from '../fixtures';

/** The id of the newest call from a number, read from the list that the page's user sees. */
export async function callIdFrom(page: Page, slug: string, number: string): Promise<string> {
  const link = page.locator(`a[href^="/${slug}/calls/call_"]`).first();
  await expect(async () => {
    await page.goto(`/${slug}/calls?q=${encodeURIComponent(number)}`);
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
}

/** The id of the call's recording once it can be played. */
export async function recordingIdOf(page: Page, slug: string, callId: string): Promise<string> {
  const audio = page.locator(`audio[src^="/api/recordings/${slug}/"]`).first();
  await expect(async () => {
    await page.goto(`/${slug}/calls/${callId}`);
    await expect(audio).toBeAttached({ timeout: 1_000 });
  }).toPass();
  return (await audio.getAttribute('src'))?.split('/').at(-1) ?? '';
}
