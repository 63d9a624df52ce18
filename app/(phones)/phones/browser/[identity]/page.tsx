import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { env } from '@/lib/config/env';
import { OnePhone } from '../../_components/one-phone';
import { strings } from '../../strings';

export const metadata: Metadata = { title: strings.handset.softphone };

type PageProps = {
  params: Promise<{ identity: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The box's softphone for one identity: what a carrier's own page for it would be. */
export default async function BrowserPhonePage({ params, searchParams }: PageProps) {
  await connection();
  if (env.BOX_URL === undefined) notFound();
  const { identity } = await params;
  const { name } = await searchParams;
  return <OnePhone identity={decodeURIComponent(identity)} name={typeof name === 'string' && name ? name : identity} />;
}
