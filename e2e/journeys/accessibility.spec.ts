import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { listTenantRoutes } from '../isolation/tenant-routes';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every page of a business that needs no more than its slug. */
const pages = listTenantRoutes()
  .filter(({ kind, pattern }) => kind === 'page' && !/\[(?!tenant\])/.test(pattern))
  .map(({ pattern }) => pattern);

/** Pages of one thing, reached as people reach them: by the first link of their list. */
const LISTS = [
  ['/flows', '/flows/flw_'],
  ['/people', '/people/person/prs_'],
  ['/people', '/people/department/dep_'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${colorScheme} at ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 } });

      test('axe finds nothing and nothing is wider than the page', async ({ page, demo, signIn, api }) => {
        test.setTimeout(180_000);
        await page.goto('/sign-in');
        await check(page, '/sign-in');
        await page.goto('/phones');
        await check(page, '/phones');
        await signIn(page);
        const { data } = await api<{ data: { id: string }[] }>('/calls?limit=1');
        const addresses = pages.map((pattern) => pattern.replace('[tenant]', demo.tenant.slug));
        if (data[0]) addresses.push(`/${demo.tenant.slug}/calls/${data[0].id}`);
        for (const [list, link] of LISTS) addresses.push(await firstLink(page, `/${demo.tenant.slug}${list}`, link));
        const flow = addresses.find((address) => address.includes('/flows/flw_'));
        addresses.push(...['versions', 'try', 'replay'].map((name) => `${flow}/${name}`));
        for (const address of [...addresses, '/nothing-here']) {
          await page.goto(address);
          await check(page, address);
        }
      });
    });
  }
}

async function firstLink(page: Page, list: string, link: string): Promise<string> {
  await page.goto(list);
  return (await page.locator(`a[href*="${link}"]`).first().getAttribute('href')) ?? '';
}

async function check(page: Page, address: string): Promise<void> {
  await test.step(address, async () => {
    // Not the picture of a page that is still being made.
    await expect(page.locator('h1').first()).toBeVisible();
    // Through the protocol, not as a script element: the pages' own policy allows none.
    await page.evaluate(AXE);
    const violations = await page.evaluate(async (tags) => {
      type Axe = {
        run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
      };
      const axe = Reflect.get(globalThis, 'axe') as Axe;
      const result = await axe.run(document, { runOnly: tags });
      return result.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    }, TAGS);
    expect(violations, address).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${address} is wider than the screen`).toBeLessThanOrEqual(0);
  });
}
