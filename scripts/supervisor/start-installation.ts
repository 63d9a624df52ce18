import { setUpCode } from '../../lib/config/setup-code';
import { buildWeb } from './build-web';
import { prepareDataFolder } from './data-folder';
import { type DemoDocument, demoDocument, removeDemoDocument, writeDemoDocument } from './demo-document';
import { generateClient } from './generate-client';
import { hasBox, hasMailSink, type InstallationSettings } from './installation-settings';
import { type Log, openLog } from './log';
import type { ManagedPostgres } from './managed-postgres';
import { type ManagedProcess, startProcess } from './managed-process';
import { checkPorts } from './ports';
import { hasTenants, prepareDatabase } from './prepare-database';
import { defineProcess, type ProcessName } from './process-definitions';
import { processEnvironment } from './process-environment';
import { claimRunFile, type RunFile } from './run-file';
import { loadSecrets } from './secrets';
import { type SeededDemo, seedDemoData } from './seed-demo-data';

export type Installation = {
  settings: InstallationSettings;
  /** Null with a real carrier account: then there is no demo. */
  demo: DemoDocument | null;
  /** The environment that its processes have, for a tool that reads what they wrote. */
  env: NodeJS.ProcessEnv;
  processes: ReadonlyMap<ProcessName, ManagedProcess>;
  /** Null when DATABASE_URL names another one. */
  postgres: ManagedPostgres | null;
  /** What the first-run page asks for, while there is a carrier account and no business; null otherwise. */
  setUpCode: string | null;
  /** Ends everything in reverse order; resolves when nothing is left. */
  stop(): Promise<void>;
};

export type StartOptions = {
  console: (text: string) => void;
  /** Aborting gives up a start that is under way; what was started by then is stopped. */
  signal?: AbortSignal;
};

type Undo = () => void | Promise<void>;

/**
 * Starts an installation with all its processes, each when those before it are ready, and resolves when calls and people can
 * come. Throws a StartError, with everything stopped again, when something is in the way.
 */
export async function startInstallation(settings: InstallationSettings, options: StartOptions): Promise<Installation> {
  const failed = new AbortController();
  const signal = AbortSignal.any(options.signal ? [options.signal, failed.signal] : [failed.signal]);
  const undo: Undo[] = [];
  const stop = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    prepareDataFolder(settings.dataDir);
    const log = openLog(settings.dataDir, options.console);
    undo.push(() => log.close());
    const runFile = await claimRunFile(settings.dataDir, (line) => log.say(line));
    undo.push(() => runFile.remove());
    return { ...(await start(settings, { log, runFile, signal, undo })), stop };
  } catch (error) {
    // A build that is still under way is of no use any more.
    failed.abort();
    await stop();
    throw error;
  }
}

type Starting = { log: Log; runFile: RunFile; signal: AbortSignal; undo: Undo[] };

async function start(settings: InstallationSettings, starting: Starting): Promise<Omit<Installation, 'stop'>> {
  const { log, runFile, signal, undo } = starting;
  const { dataDir, ports } = settings;
  const isDevelopment = settings.mode === 'development';
  removeDemoDocument(dataDir);
  await checkPorts(settings);
  const secrets = loadSecrets(dataDir);
  await generateClient(signal, (line) => log.detail('generate', line));
  // The build needs the processor and the database the disk: together they are ready sooner.
  const building = isDevelopment ? null : startBuild(settings, starting);
  const database = await prepareDatabase(settings, secrets, runFile, log);
  undo.push(() => database.embedded?.stop());
  signal.throwIfAborted();

  const env = processEnvironment(settings, secrets, database.logins);
  const processes = new Map<ProcessName, ManagedProcess>();
  const run = async (name: ProcessName) => {
    signal.throwIfAborted();
    const ownEnv = name === 'worker' ? { ...env, QUEUE_DATABASE_URL: database.logins.queue } : env;
    const managed = await startProcess(defineProcess(name, ports, ownEnv, isDevelopment), {
      onLine: (process, line, isComplaint) => log.line(process, line, isComplaint),
      onStarted: (process, pid) => runFile.note(process, pid),
      onEnded: (process) => runFile.forget(process),
    });
    undo.push(() => managed.stop());
    processes.set(name, managed);
  };
  const isDemo = hasBox(settings);
  if (isDemo) await run('carrier');
  if (hasMailSink(settings)) await run('mail');
  let seeded: SeededDemo | null = null;
  if (isDemo) {
    seeded = await seedDemoData({
      dataDir,
      env: { ...env, QUEUE_DATABASE_URL: database.logins.queue },
      databaseUrl: database.ownerUrl,
      demoPassword: secrets.demoPassword,
      signal,
      say: (text) => log.say(text),
      onLine: (line) => log.detail('seed', line),
    });
  }
  await run('worker');
  await run('voice');
  await building;
  await run('web');
  await seeded?.complete(settings.withHistory);
  const demo = seeded && demoDocument(settings, secrets, seeded.seed);
  if (demo) {
    writeDemoDocument(dataDir, demo);
    undo.push(() => removeDemoDocument(dataDir));
  }
  const isFirstRun = !isDemo && !(await hasTenants(database.ownerUrl));
  const code = isFirstRun ? setUpCode(env['SETUP_CODE'], dataDir) : null;
  return { settings, demo, env, processes, postgres: database.embedded, setUpCode: code };
}

/** Builds in the background; a failure is thrown where the build is awaited, and stopping waits for it to end. */
function startBuild(settings: InstallationSettings, { log, signal, undo }: Starting): Promise<void> {
  const building = buildWeb({
    dataDir: settings.dataDir,
    signal,
    say: (text) => log.say(text),
    onLine: (line) => log.detail('build', line),
  });
  undo.push(async () => (await building.catch(() => null))?.());
  const done = building.then(() => undefined);
  done.catch(() => undefined);
  return done;
}
