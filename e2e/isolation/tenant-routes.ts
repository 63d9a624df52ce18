import fs from 'node:fs';
import path from 'node:path';

/** Every address under app/ that belongs to one business, with the names of its parts in brackets, read from the folders themselves. */
export type TenantRoute = {
  kind: 'page' | 'route';
  pattern: string;
  /** One that it answers: GET where it has it. */
  method: 'GET' | 'POST';
};

const APP = path.join(import.meta.dirname, '../../app');

/** Pages below a tenant's slug, and route handlers with the slug or for a key. */
export function listTenantRoutes(): TenantRoute[] {
  return listFiles(APP)
    .map((file) => ({ file: path.relative(APP, file), method: methodOf(file) }))
    .flatMap(({ file, method }): TenantRoute[] => {
      const kind = path.basename(file) === 'page.tsx' ? 'page' : 'route';
      const pattern = `/${path
        .dirname(file)
        .split(path.sep)
        .filter((part) => !part.startsWith('('))
        .join('/')}`;
      const isTenants =
        pattern.startsWith('/[tenant]') || pattern.includes('/[tenant]') || pattern.startsWith('/api/v1/');
      return isTenants ? [{ kind, pattern, method }] : [];
    });
}

function methodOf(file: string): TenantRoute['method'] {
  const isPage = path.basename(file) === 'page.tsx';
  return isPage || /export (const|async function|function) GET\b/.test(fs.readFileSync(file, 'utf8')) ? 'GET' : 'POST';
}

function listFiles(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(full);
    return entry.name === 'page.tsx' || entry.name === 'route.ts' ? [full] : [];
  });
}

/** The address with its parts filled in; throws for a part that nobody thought of, so that a new route cannot escape the test. */
export function fillRoute(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`${pattern} has a part [${name}] that this test does not know: give it one.`);
    return value;
  });
}
