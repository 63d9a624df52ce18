import fs from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import { type DialogueBox, openBox } from '../lib/testing/dialogue/open-box';
import type { DemoDocument } from '../scripts/supervisor/demo-document';

/** A moment at which the demo business is open, and one at which it is closed. */
export const TUESDAY_MORNING = '2026-11-24T15:00:00Z';
export const SUNDAY_NIGHT = '2026-11-29T03:00:00Z';

type Fixtures = {
  /** Addresses, sign-in and keys of the installation under test. */
  demo: DemoDocument;
  /** Its carrier in a box, to speak with as people do. */
  box: DialogueBox;
  /** Asks the REST API with the demo tenant's key; throws unless it answers 2xx. */
  api: <Answer = unknown>(path: string) => Promise<Answer>;
  /** Signs the page in as the demo's owner, or as another of its users. */
  signIn: (page: Page, email?: string) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that are used from this pattern.
  demo: async ({}, use) => {
    const file = process.env['LINEKEEPER_DEMO'];
    if (!file) throw new Error('LINEKEEPER_DEMO is not set: e2e/installation.ts sets it.');
    await use(JSON.parse(fs.readFileSync(file, 'utf8')));
  },
  baseURL: async ({ demo }, use) => use(demo.web),
  box: async ({ demo }, use) => {
    // A message's alert waits some seconds for the message itself.
    const box = await openBox(demo.box.url, { wallMs: 30_000 });
    await use(box);
    box.close();
  },
  api: async ({ demo }, use) => {
    await use(async (path) => {
      const response = await fetch(`${demo.api}${path}`, { headers: { Authorization: `Bearer ${demo.apiKey}` } });
      if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
      return response.json();
    });
  },
  signIn: async ({ demo }, use) => {
    await use(async (page, email = demo.signIn.email) => {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password').fill(demo.signIn.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    });
  },
});

export { expect };
