// `npm run bench:NAME`: runs bench/NAME/main.ts, which prints its figures as `name: value` lines.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { installMissingPackages, run } from './install.mjs';

process.chdir(new URL('..', import.meta.url).pathname);

const [name, ...args] = process.argv.slice(2);
const file = `bench/${name}/main.ts`;
if (!name || !existsSync(file)) {
  console.error(`There is no bench ${name ?? ''}; they are the folders of bench/.`);
  process.exit(1);
}
await installMissingPackages();
const { register } = await import('tsx/esm/api');
register();
const { generateClient } = await import('./supervisor/generate-client.ts');
await generateClient(new AbortController().signal, () => undefined);
process.exit(await run(process.execPath, ['--expose-gc', '--import', 'tsx', file, ...args]));
