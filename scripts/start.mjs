// `npm start` and `npm run dev`. Plain JavaScript that any Node can read: it runs before anything is installed.
import { existsSync } from 'node:fs';
import { installMissingPackages } from './install.mjs';
import { nodeComplaint } from './node-version.mjs';

process.chdir(new URL('..', import.meta.url).pathname);

const complaint = nodeComplaint(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exit(1);
}
if (existsSync('.env')) process.loadEnvFile('.env');

installMissingPackages()
  .then(async () => {
    const { register } = await import('tsx/esm/api');
    register();
    const { main } = await import('./supervisor/main.ts');
    await main(process.argv.slice(2));
  })
  .catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
