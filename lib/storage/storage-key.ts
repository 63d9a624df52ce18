import { invariant } from '../core/shared/invariant';

const KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const KEY_CHARACTERS_MAX = 500;

/**
 * The key itself if it is one: names of letters, digits, `.`, `_` and `-` separated by slashes, none beginning with a dot. So no key can
 * leave a folder or mean something else in a URL. Throws for anything else, which only a mistake of ours can make.
 */
export function checkStorageKey(key: string): string {
  invariant(
    key.length <= KEY_CHARACTERS_MAX && KEY.test(key),
    `a storage key has an unexpected form: ${key.slice(0, 80)}`,
  );
  return key;
}
