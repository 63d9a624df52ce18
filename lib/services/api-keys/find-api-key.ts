import { type ApiKeyHolder, findApiKeyHolder } from '../../db/api-keys';
import { hashOfApiKey } from './create-api-key';

/** Whose key this is; null for one that is unknown, revoked or no key at all. */
export async function findApiKey(key: string): Promise<ApiKeyHolder | null> {
  if (!/^lk_[A-Za-z0-9_-]{20,60}$/.test(key)) return null;
  return findApiKeyHolder(hashOfApiKey(key));
}
