import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A file that breaks exactly the rule that it is listed under. */
const PLANTED: Record<string, { file: string; imports: string }> = {
  'core-is-pure': { file: 'lib/core/calls/planted.ts', imports: 'node:fs' },
  'luxon-only-in-time': { file: 'lib/services/calls/planted-time.ts', imports: 'luxon' },
  'phone-metadata-only-in-phone-number': {
    file: 'lib/services/calls/planted-phone.ts',
    imports: 'libphonenumber-js/max',
  },
  'prisma-only-in-db': { file: 'lib/services/calls/planted-prisma.ts', imports: '@prisma/client' },
  'sql-only-in-db': { file: 'lib/services/calls/planted-sql.ts', imports: 'pg' },
  'twilio-only-in-its-carrier': { file: 'lib/services/calls/planted-twilio.ts', imports: 'twilio' },
  'next-only-at-the-edge': { file: 'lib/services/calls/planted-next.ts', imports: 'next/server' },
  'react-only-in-app': { file: 'lib/services/calls/planted-react.ts', imports: 'react' },
  'services-know-no-edge': { file: 'lib/services/calls/planted-edge.ts', imports: '../../http/good' },
  'adapters-look-down-only': { file: 'lib/channels/planted.ts', imports: '../services/good' },
  'carriers-do-not-touch-the-database': { file: 'lib/carriers/twilio/planted-db.ts', imports: '../../db/good' },
  'voice-path-never-waits-for-the-database': { file: 'lib/voice/main.ts', imports: '../services/calls/planted-far' },
  'webhook-routes-never-wait-for-the-database': {
    file: 'app/api/voice/[carrier]/incoming/route.ts',
    imports: '../../../../../lib/services/calls/planted-far',
  },
  'carriers-are-strangers': { file: 'lib/carriers/twilio/planted-other.ts', imports: '../other/good' },
  'worker-goes-through-services': { file: 'lib/worker/planted.ts', imports: '../http/good' },
  'simulator-is-another-company': { file: 'lib/simulator/planted.ts', imports: '../services/good' },
  'nobody-imports-the-simulator': { file: 'lib/services/calls/planted-simulator.ts', imports: '../../simulator/good' },
  'components-take-props': { file: 'app/_components/planted.ts', imports: '../../lib/services/good' },
  'lib-never-imports-app': { file: 'lib/services/calls/planted-app.ts', imports: '../../../app/good' },
  'product-imports-no-scripts': { file: 'lib/services/calls/planted-script.ts', imports: '../../../scripts/good' },
  'pages-are-strangers': { file: 'app/(dashboard)/[tenant]/calls/planted.ts', imports: '../hours/good' },
  'testing-tools-stay-in-tests': { file: 'lib/services/calls/planted-testing.ts', imports: '../../testing/good' },
};

const GOOD = ['http', 'services', 'db', 'carriers/other', 'simulator', 'testing']
  .map((folder) => `lib/${folder}/good.ts`)
  .concat(['app/good.ts', 'scripts/good.ts', 'app/(dashboard)/[tenant]/hours/good.ts']);

type Side = { path?: string | string[]; pathNot?: string | string[] };

describe('the layer rules', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-layers-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  let broken: { rule: string; from: string }[] = [];

  beforeAll(() => {
    fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    fs.copyFileSync(path.join(ROOT, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
    for (const file of GOOD) write(file, 'export const good = 1;\n');
    // Two steps away: reached, and not imported, by what must not reach it.
    write('lib/services/calls/planted-far.ts', "export * from '../../db/good';\n");
    for (const { file, imports } of Object.values(PLANTED))
      write(file, `import * as it from '${imports}';\nexport const x = it;\n`);
    broken = cruise();
  }, 60_000);

  function write(file: string, source: string): void {
    const full = path.join(folder, file);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, source);
  }

  function cruise(): typeof broken {
    const config = path.join(ROOT, '.dependency-cruiser.cjs');
    const tool = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [tool, '--config', config, '--output-type', 'json', 'app', 'lib', 'scripts'];
    const report = JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 }));
    const violations: { rule: { name: string }; from: string }[] = report.summary.violations;
    return violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  }

  test.each(Object.entries(PLANTED))('%s: a planted violation is found', (rule, { file }) => {
    expect(broken).toContainEqual({ rule, from: file });
  });

  test('every pattern of a rule matches files that are there', () => {
    const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 }).split('\n');
    const { forbidden } = createRequire(import.meta.url)(path.join(ROOT, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string; from: Side; to: Side }[];
    };
    for (const { name, from, to } of forbidden) {
      for (const pattern of [from.path, from.pathNot, to.path].flat()) {
        // What is not of this repository (packages, what is generated) cannot be looked for in it.
        if (pattern === undefined || pattern.includes('node_modules')) continue;
        const alternatives = new RegExp(pattern.replaceAll(/\$\d/g, '[^/]+'));
        expect(
          files.some((file) => alternatives.test(file)),
          `${name}: ${pattern}`,
        ).toBe(true);
      }
    }
  });

  test('a file that breaks no rule is not complained about', () => {
    expect(broken.filter(({ from }) => from.endsWith('good.ts'))).toEqual([]);
  });
});
