import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

const PAGES_MAX = 60;
const COLLEAGUES = ['supervisor', 'agent', 'viewer'] as const;

test.describe('what a role may not do is not offered', () => {
  for (const role of COLLEAGUES) {
    test(`every page that the dashboard leads the ${role} to opens`, async ({ page, demo, signIn }) => {
      test.setTimeout(180_000);
      await signIn(page, `${role}@fernhill.example`);
      const base = `/${demo.tenant.slug}`;
      const { seen, refused } = await walk(page, base);
      expect(seen.size).toBeGreaterThan(12);
      expect(refused).toEqual([]);
      expect([...seen].filter((path) => path.startsWith(`${base}/settings`))).toEqual([]);
    });
  }

  test('an agent who types the address of a form for a new person is told that their role does not allow it', async ({
    page,
    demo,
    signIn,
  }) => {
    await signIn(page, 'agent@fernhill.example');
    for (const path of ['people/person/new', 'people/department/new', 'settings']) {
      expect((await page.goto(`/${demo.tenant.slug}/${path}`))?.status()).toBe(403);
      await expect(page.locator('form[action]')).toHaveCount(0);
    }
  });
});

/** Follows the dashboard's links from its first page; `refused` are those that did not open. */
async function walk(page: Page, base: string): Promise<{ seen: Set<string>; refused: string[] }> {
  const seen = new Set([base]);
  const refused: string[] = [];
  for (const path of seen) {
    const status = (await page.goto(path))?.status() ?? 0;
    if (status >= 400) refused.push(`${path} ${status}`);
    if (seen.size < PAGES_MAX) for (const link of await linksOf(page, base)) seen.add(link);
  }
  return { seen, refused };
}

/** The pages of the business that this one leads to; of many alike (calls, days) one is enough. */
async function linksOf(page: Page, base: string): Promise<string[]> {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const kinds = new Map<string, string>();
  for (const href of hrefs) {
    if (!(href === base || href.startsWith(`${base}/`))) continue;
    const path = href.split(/[?#]/)[0] ?? '';
    const kind = path.replace(/\/[a-z]{3,4}_[0-9a-z]+/g, '/:id');
    if (!kinds.has(kind) && !/\/export$/.test(path)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}
