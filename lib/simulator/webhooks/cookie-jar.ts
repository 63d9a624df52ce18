import { CookieJar as Jar } from 'tough-cookie';

/** The cookies of one call by RFC 6265: host, path, `Secure`, `Max-Age` and `Expires` are respected. */
export class CookieJar {
  #jar: Jar | null = null;

  store(url: string, setCookies: readonly string[]): void {
    if (setCookies.length === 0) return;
    this.#jar ??= new Jar(undefined, { rejectPublicSuffixes: false, allowSpecialUseDomain: true });
    for (const line of setCookies) this.#jar.setCookieSync(line, url, { ignoreError: true });
  }

  /** The `Cookie` header of a request to this URL; undefined when no cookie belongs to it. */
  header(url: string): string | undefined {
    const header = this.#jar?.getCookieStringSync(url) ?? '';
    return header === '' ? undefined : header;
  }
}
