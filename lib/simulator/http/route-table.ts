/** `:name` in a pattern matches one segment of the path. */
export type Route<H> = { method: string; pattern: string; handle: H };
export type RouteMatch<H> = { handle: H; pattern: string; params: Record<string, string> };

function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeSegment(segment);
    else if (part !== segment) return null;
  }
  return params;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The route of a request; `known` is true when the path exists for another method. */
export function findRoute<H>(
  routes: readonly Route<H>[],
  method: string,
  path: string,
): { match: RouteMatch<H> | null; known: boolean } {
  let known = false;
  for (const route of routes) {
    const params = match(route.pattern, path);
    if (params === null) continue;
    if (route.method === method)
      return { match: { handle: route.handle, pattern: route.pattern, params }, known: true };
    known = true;
  }
  return { match: null, known };
}
