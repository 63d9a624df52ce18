import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { env } from '@/lib/config/env';
import { PhonesBoard } from './_components/phones-board';
import { strings } from './strings';

export const metadata: Metadata = { title: strings.title };

/** Only where the carrier in a box runs: with a real carrier account there is no such page. */
export default async function PhonesPage() {
  // What is set when the server runs decides, not what was set when it was built.
  await connection();
  if (env.BOX_URL === undefined) notFound();
  return <PhonesBoard />;
}
