import { defineConfig } from '@playwright/test';

const project = (name: string) => ({ name, testDir: `e2e/${name}` });
const chromium = process.env['PLAYWRIGHT_CHROMIUM'];

/** Every test runs against one real installation that e2e/installation.ts starts; one worker, since calls share its clock. */
export default defineConfig({
  globalSetup: './e2e/installation.ts',
  outputDir: 'test-results/playwright',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [project('telephony'), project('isolation'), project('journeys')],
  use: {
    locale: 'en-US',
    timezoneId: 'America/New_York',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
});
