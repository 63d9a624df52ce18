import fs from 'node:fs';
import path from 'node:path';
import { buildUsers, useBuild } from './build-users';
import { CLONE_FOLDER } from './clone';
import { withCloneLock } from './clone-lock';
import { forgetMade, madeFrom, noteMadeFrom } from './made-once';
import { runTool } from './run-tool';
import { sourceDigest } from './source-digest';
import { StartError } from './start-error';

const INPUTS = [
  'app',
  'lib',
  'package.json',
  'package-lock.json',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
]
  // Next takes these where they exist.
  .concat(['proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts', 'mdx-components.tsx']);
const NOT_BUILT = /[.]test[.]tsx?$|^lib[/](simulator|mail-sink|worker|voice|testing)[/]/;

type BuildOptions = {
  dataDir: string;
  signal: AbortSignal;
  say: (text: string) => void;
  onLine: (line: string) => void;
};

/**
 * Makes the production build when its sources changed, and notes that this installation serves it until the returned function
 * is called. All installations of a clone share one build, so it is never replaced under one that runs: then a StartError names that one.
 */
export async function buildWeb({ dataDir, signal, say, onLine }: BuildOptions): Promise<() => void> {
  return withCloneLock(
    'build',
    () => say('Waiting for another start that builds …'),
    async () => {
      const digest = sourceDigest(CLONE_FOLDER, INPUTS, (file) => NOT_BUILT.test(file));
      const isThere = fs.existsSync(path.join(CLONE_FOLDER, '.next/BUILD_ID'));
      if (!isThere || madeFrom('build') !== digest) {
        const others = buildUsers().filter((other) => other !== dataDir);
        if (others.length > 0) {
          throw new StartError(
            `The sources changed, but the Linekeeper with DATA_DIR ${others[0]} runs on the last build; stop it first.`,
          );
        }
        say('Building (about a minute, only after a change) …');
        await build(signal, onLine);
        noteMadeFrom('build', digest);
      }
      return useBuild(dataDir);
    },
  );
}

async function build(signal: AbortSignal, onLine: (line: string) => void): Promise<void> {
  forgetMade('build');
  const { DATABASE_URL: _notNeededToBuild, ...env } = process.env;
  await runTool({
    what: 'The build',
    args: ['node_modules/next/dist/bin/next', 'build'],
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    signal,
    onLine,
  });
}
