import { defineConfig } from 'prisma/config';

// The URL is only read by developer commands (`npm run db:migrate`); at run time migrations are applied by scripts/migrate.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5433/linekeeper' },
});
