import { takeConnections } from './client';

/** Closes every connection to Postgres; for a process that ends. */
export async function disconnect(): Promise<void> {
  const open = takeConnections();
  if (!open) return;
  await open.prisma.$disconnect();
  if (!open.pool.ended) await open.pool.end();
}
