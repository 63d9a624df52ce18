import { headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { createElement, type ReactNode, Suspense } from 'react';
import { currentSession } from '../auth/current-session';
import { requireMembership, type TenantSession } from '../auth/tenant-session';
import type { Permission } from '../core/access/may-role';
import { AppError } from '../core/shared/app-error';

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** What every page of a business is given: who asks, the address' parts, and one reading of the clock. */
export type TenantPageInput = TenantSession & {
  params: Readonly<Record<string, string>>;
  searchParams: SearchParams;
  now: number;
};

type PageProps = { params: Promise<{ tenant: string }>; searchParams: Promise<SearchParams> };

/**
 * A page of a business: authorises by itself (no layout or proxy does it for it) and turns refusals into the right page. A
 * business of others and one that is not there answer the same 404. With a skeleton the page is streamed: it is seen at once, but what
 * `render` refuses can then no longer change the answer's status, so pages that look things up by an id have none.
 */
export function tenantPage(
  permission: Permission,
  render: (input: TenantPageInput) => Promise<Awaited<ReactNode>>,
  skeleton?: () => ReactNode,
): (props: PageProps) => Promise<ReactNode> {
  return async (props) => {
    const params = await props.params;
    const session = await tenantSessionOrPage(params.tenant, permission);
    const input = { ...session, params, searchParams: await props.searchParams, now: Date.now() };
    if (!skeleton) return orRefusalPage(() => render(input));
    return createElement(Suspense, { fallback: skeleton() }, render(input));
  };
}

/** The session of a page or layout, or the page that the refusal deserves. */
export function tenantSessionOrPage(slug: string, permission: Permission): Promise<TenantSession> {
  return orRefusalPage(async () => requireMembership(await currentSession(), slug, permission));
}

async function orRefusalPage<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not_signed_in') redirect(await signInAddress());
    if (error.code === 'forbidden') forbidden();
    if (error.code === 'not_found') notFound();
    throw error;
  }
}

/** The sign-in page, with the way back to the page that was asked for (proxy.ts tells it). */
async function signInAddress(): Promise<string> {
  const path = (await headers()).get('x-linekeeper-path');
  return path === null ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`;
}
