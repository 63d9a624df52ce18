/** A change within this time may have been told before a page that was made meanwhile began to listen. */
const PAGE_MADE_MS_MAX = 10_000;

type Source = {
  listeners: Set<() => void>;
  stream: EventSource | null;
  /** The stream was away: what changed meanwhile was not told. */
  wasAway: boolean;
  changedAt: number;
  close: () => void;
};

const sources = new Map<string, Source>();

/**
 * Calls `onChange` when calls of the business changed after `madeAt` (by the server's clock). All of a tab share one stream, and a tab that
 * nobody looks at has none: browsers open only a few at a time. Returns the function that ends it.
 */
export function listenToCalls(slug: string, madeAt: number, onChange: () => void): () => void {
  const source = sources.get(slug) ?? openSource(slug, madeAt);
  source.listeners.add(onChange);
  if (performance.now() - source.changedAt < PAGE_MADE_MS_MAX) onChange();
  return () => {
    source.listeners.delete(onChange);
    if (source.listeners.size === 0) source.close();
  };
}

function openSource(slug: string, madeAt: number): Source {
  const source: Source = {
    listeners: new Set(),
    stream: null,
    wasAway: false,
    changedAt: Number.NEGATIVE_INFINITY,
    close: () => undefined,
  };
  const follow = () => {
    if (document.visibilityState === 'visible') connect(source, `/api/live/${slug}?since=${madeAt}`);
    else disconnect(source);
  };
  source.close = () => {
    document.removeEventListener('visibilitychange', follow);
    disconnect(source);
    sources.delete(slug);
  };
  sources.set(slug, source);
  document.addEventListener('visibilitychange', follow);
  follow();
  return source;
}

function connect(source: Source, url: string): void {
  if (source.stream !== null) return;
  const stream = new EventSource(url);
  source.stream = stream;
  stream.addEventListener('calls', () => tell(source));
  stream.addEventListener('error', () => {
    source.wasAway = true;
  });
  stream.addEventListener('open', () => {
    if (source.wasAway) tell(source);
    source.wasAway = false;
  });
}

function disconnect(source: Source): void {
  if (source.stream === null) return;
  source.stream.close();
  source.stream = null;
  source.wasAway = true;
}

function tell(source: Source): void {
  source.changedAt = performance.now();
  for (const listener of [...source.listeners]) listener();
}
