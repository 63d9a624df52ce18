import type { BrowserPhone } from '../../carriers/carrier';
import { findCarrier } from '../../carriers/registry';
import { browserIdentity } from '../../core/people/browser-phone';
import { ownPerson } from '../../core/people/own-person';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { listPeople } from '../../db/people';
import { findAccount } from '../carrier-accounts/connect-account';

/**
 * What the browser of a signed-in user needs to take the calls of the person that they are, and of nobody else. Throws
 * AppError('not_found') when they are no person or their browser phone is switched off, and AppError('unavailable') with what the
 * carrier lacks.
 */
export async function openBrowserPhone(scope: TenantScope, user: { id: string; email: string }): Promise<BrowserPhone> {
  const person = ownPerson(await listPeople(scope), user);
  if (person === null || !person.phones.some(({ kind, enabled }) => kind === 'browser' && enabled))
    throw new AppError('not_found', 'Your browser phone is switched off. Reload the page.');
  const account = await findAccount(scope, null);
  const carrier = findCarrier(account.carrier);
  if (carrier === null) throw new AppError('unavailable', 'The carrier of this business is no longer known.');
  const identity = browserIdentity(scope.tenantId, person.id);
  return carrier.browserPhone(account, { identity, name: person.name });
}
