import type { DemoDocument } from './demo-document';
import { readSettings } from './installation-settings';
import { StartError } from './start-error';
import { type Installation, startInstallation } from './start-installation';
import { watchSources } from './watch-sources';

const CONSOLE = (text: string) => console.log(text);

/** What `npm start` and `npm run dev` (`--dev`) do: start, say where everything is, and stop cleanly on a signal. */
export async function main(args: string[]): Promise<void> {
  const isDevelopment = args.includes('--dev');
  const startedAt = performance.now();
  const starting = new AbortController();
  let installation: Installation | null = null;
  let isStopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    // The second one is from somebody who does not want to wait: children end with us.
    if (isStopping) process.exit(1);
    isStopping = true;
    CONSOLE(`\nStopping (${signal}) …`);
    starting.abort();
    if (!installation) return;
    await installation.stop();
    CONSOLE('Stopped.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
  try {
    const settings = readSettings(process.env, { mode: isDevelopment ? 'development' : 'production' });
    installation = await startInstallation(settings, { console: CONSOLE, signal: starting.signal });
  } catch (error) {
    if (isStopping) {
      CONSOLE('Stopped.');
      process.exit(0);
    }
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  }
  if (isDevelopment) watchSources(installation, CONSOLE);
  CONSOLE(welcome(installation, (performance.now() - startedAt) / 1000));
}

function welcome(installation: Installation, seconds: number): string {
  const lines = installation.demo ? demoLines(installation.demo) : accountLines(installation);
  const log = `Log        ${installation.settings.dataDir}/linekeeper.log`;
  return ['', `Linekeeper is ready (${seconds.toFixed(1)} s). Ctrl-C stops it.`, '', ...lines, log, ''].join('\n  ');
}

function demoLines(demo: DemoDocument): string[] {
  return [
    `Dashboard  ${demo.web}/sign-in`,
    `Sign in    ${demo.signIn.email}   ${demo.signIn.password}`,
    `Phones     ${demo.phones}   (call ${demo.numbers[0]?.number ?? ''}: ${demo.tenant.name})`,
    `API        ${demo.api}   Authorization: Bearer ${demo.apiKey}`,
    '',
  ];
}

function accountLines({ env, setUpCode }: Installation): string[] {
  const address = env['PUBLIC_URL'] ?? '';
  const first = setUpCode === null ? [] : [`Set up     ${address}/first-run   Set-up code: ${setUpCode}`, ''];
  return [...first, `Dashboard  ${address}`, `Webhooks   ${env['VOICE_URL']}/api/voice/twilio/incoming`, ''];
}
