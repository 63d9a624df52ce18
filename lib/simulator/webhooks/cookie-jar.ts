/** The cookies of one call: kept for each host, sent back on later requests of the same call. */
export class CookieJar {
  readonly #hosts = new Map<string, Map<string, string>>();

  store(host: string, setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const pair = line.split(';', 1)[0] ?? '';
      const at = pair.indexOf('=');
      if (at <= 0) continue;
      const name = pair.slice(0, at).trim();
      const jar = this.#hosts.get(host) ?? new Map<string, string>();
      this.#hosts.set(host, jar);
      if (/;\s*max-age=0\b/i.test(line)) jar.delete(name);
      else jar.set(name, pair.slice(at + 1).trim());
    }
  }

  header(host: string): string | undefined {
    const jar = this.#hosts.get(host);
    if (jar === undefined || jar.size === 0) return undefined;
    return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
