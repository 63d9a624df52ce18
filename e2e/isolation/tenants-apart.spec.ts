import type { APIRequestContext } from '@playwright/test';
import { expect, TUESDAY_MORNING, test } from '../fixtures';
import { callIdFrom, recordingIdOf } from '../journeys/find-call';
import { leaveMessage } from '../leave-message';
import { fillRoute, listTenantRoutes } from './tenant-routes';

const OTHER_OWNER = 'owner@bellwood.example';
const OTHER_SLUG = 'bellwood';
const OTHER_NUMBER = '+13125550111';
const CALLER = '+12125550177';

const routes = listTenantRoutes();
const UNKNOWN = {
  callId: 'call_00000000000000000000000000',
  recordingId: 'rec_00000000000000000000000000',
  personId: 'prs_00000000000000000000000000',
  promptId: 'prm_00000000000000000000000000',
  placedCallId: 'plc_00000000000000000000000000',
  language: 'en-US',
  departmentId: 'dep_00000000000000000000000000',
  contactId: 'con_00000000000000000000000000',
  flowId: 'flw_00000000000000000000000000',
  rest: 'nothing',
};

test('every tenant route is found', () => {
  expect(routes.length).toBeGreaterThan(10);
});

test.describe("another business's calls", () => {
  test('answer the same 404 as what does not exist, on every page and API of ours', async ({
    page,
    box,
    demo,
    signIn,
    browser,
  }) => {
    test.setTimeout(180_000);
    await box.clock({ mode: 'manual', now: TUESDAY_MORNING });
    const caller = await box.handset(CALLER, 'A caller of Bellwood');
    await caller.dials(OTHER_NUMBER);
    await caller.hears('leave a message');
    await leaveMessage(box, caller, 'This is for Bellwood only.');
    await box.clock({ mode: 'real' });

    const theirs = await browser.newContext({ baseURL: demo.web });
    const theirPage = await theirs.newPage();
    await signIn(theirPage, OTHER_OWNER);
    const callId = await callIdFrom(theirPage, OTHER_SLUG, CALLER);
    const foreign = { callId, recordingId: await recordingIdOf(theirPage, OTHER_SLUG, callId) };
    await theirs.close();

    await signIn(page);
    const key = { Authorization: `Bearer ${demo.apiKey}` };
    const ours = demo.tenant.slug;
    for (const { pattern, method } of routes) {
      await test.step(pattern, async () => {
        const isApi = pattern.startsWith('/api/v1/');
        const headers = isApi ? key : { Origin: demo.web };
        if (/\[(callId|recordingId)\]/.test(pattern)) {
          const foreignAnswer = await ask(
            page.request,
            fillRoute(pattern, { tenant: ours, ...UNKNOWN, ...foreign }),
            method,
            headers,
          );
          const unknownAnswer = await ask(
            page.request,
            fillRoute(pattern, { tenant: ours, ...UNKNOWN }),
            method,
            headers,
          );
          expect(foreignAnswer.status).toBe(404);
          expect(unknownAnswer.status).toBe(404);
          expect(foreignAnswer.words).toEqual(unknownAnswer.words);
        }
        if (pattern.includes('[tenant]')) {
          const foreignAnswer = await ask(
            page.request,
            fillRoute(pattern, { tenant: OTHER_SLUG, ...UNKNOWN, ...foreign }),
            method,
            headers,
          );
          const nowhere = fillRoute(pattern, { tenant: 'no-such-business', ...UNKNOWN });
          const unknownAnswer = await ask(page.request, nowhere, method, headers);
          expect(foreignAnswer.status).toBe(404);
          expect(unknownAnswer.status).toBe(404);
          expect(foreignAnswer.words).toEqual(unknownAnswer.words);
        }
      });
    }
  });

  test('are in no list, search or page of ours', async ({ page, demo, signIn, api }) => {
    await signIn(page);
    await page.goto(`/${demo.tenant.slug}/calls?q=${encodeURIComponent(CALLER)}`);
    await expect(page.getByText('No call matches.')).toBeVisible();
    const { data } = await api<{ data: unknown[] }>(`/calls?q=${encodeURIComponent(CALLER)}`);
    expect(data).toEqual([]);
  });
});

test('a page asked for without signing in leads to the sign-in, and an API answers 401', async ({ request, demo }) => {
  for (const { kind, pattern, method } of routes) {
    await test.step(pattern, async () => {
      const address = fillRoute(pattern, { tenant: demo.tenant.slug, ...UNKNOWN });
      const response = await request.fetch(address, { method, headers: { Origin: demo.web }, maxRedirects: 0 });
      if (pattern === '/api/v1/openapi.json') return expect(response.status()).toBe(200);
      if (kind === 'route') return expect(response.status()).toBe(401);
      expect([303, 307, 200]).toContain(response.status());
      expect(await response.text()).not.toContain(demo.tenant.name);
    });
  }
});

test('a revoked or invented key reads nothing', async ({ request }) => {
  for (const key of ['lk_invented00000000000000000000000', '', "' or 1=1 --"]) {
    const response = await request.get('/api/v1/calls', { headers: { Authorization: `Bearer ${key}` } });
    expect(response.status()).toBe(401);
  }
});

test('a page of somebody else cannot make a signed-in browser change anything', async ({ page, demo, signIn }) => {
  await signIn(page);
  const response = await page.request.post(`/api/recordings/${demo.tenant.slug}/${UNKNOWN.recordingId}`, {
    headers: { Origin: 'https://evil.example' },
  });
  expect([403, 405]).toContain(response.status());
});

/** Status, and the words without what differs in every answer (nonces, build ids). */
async function ask(request: APIRequestContext, address: string, method: string, headers: Record<string, string>) {
  const response = await request.fetch(address, { method, headers, maxRedirects: 0 });
  const body = await response.text();
  const main = /<main[\s\S]*?<\/main>/.exec(body)?.[0] ?? body;
  return {
    status: response.status(),
    words: main
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, 400),
  };
}
