import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CLONE_FOLDER } from './clone';
import type { Ports } from './installation-settings';
import { httpProbe, type Probe, smtpProbe } from './probes';

export type ProcessName = 'carrier' | 'mail' | 'worker' | 'voice' | 'web';

export type ProcessDefinition = {
  name: ProcessName;
  /** Arguments of node. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Null: the process says itself that it is ready, by message or by the line {"ready":true}. */
  probe: Probe | null;
  stopMsMax: number;
};

/** It lives on 110 MB under full load; without a bound the platform lets a machine with much memory collect later, and it grows to 450. */
const WORKER_HEAP = '--max-old-space-size=192';
const FOLLOW_PARENT = pathToFileURL(path.join(CLONE_FOLDER, 'scripts/supervisor/follow-parent.mjs')).href;

/** How each process of an installation is started and asked whether it is ready. */
export function defineProcess(
  name: ProcessName,
  ports: Ports,
  env: NodeJS.ProcessEnv,
  isDevelopment: boolean,
): ProcessDefinition {
  const { args, probe, stopMsMax } = parts(name, ports, isDevelopment);
  return { name, args: ['--import', FOLLOW_PARENT, ...args], cwd: CLONE_FOLDER, env, probe, stopMsMax };
}

function parts(
  name: ProcessName,
  ports: Ports,
  isDevelopment: boolean,
): Pick<ProcessDefinition, 'args' | 'probe' | 'stopMsMax'> {
  switch (name) {
    case 'carrier':
      return {
        args: typescript('lib/simulator/main.ts'),
        probe: httpProbe(local(ports.carrier, '/box/state')),
        stopMsMax: 5_000,
      };
    case 'mail':
      return { args: typescript('lib/mail-sink/main.ts'), probe: smtpProbe(ports.smtp), stopMsMax: 3_000 };
    case 'worker':
      return { args: [WORKER_HEAP, ...typescript('lib/worker/main.ts')], probe: null, stopMsMax: 15_000 };
    case 'voice':
      return {
        args: typescript('lib/voice/main.ts'),
        probe: httpProbe(local(ports.voice, '/api/health')),
        stopMsMax: 8_000,
      };
    case 'web': {
      const next = ['node_modules/next/dist/bin/next', isDevelopment ? 'dev' : 'start'];
      const args = [...next, '-p', String(ports.web), '-H', '127.0.0.1'];
      return { args, probe: httpProbe(local(ports.web, '/api/health')), stopMsMax: 5_000 };
    }
  }
}

function typescript(file: string): string[] {
  return ['--import', 'tsx', file];
}

function local(port: number, path: string): string {
  return `http://127.0.0.1:${port}${path}`;
}
