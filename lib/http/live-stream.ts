import { LIVE_HEARTBEAT_MS, LIVE_STREAMS_MAX } from '../config/limits';
import { AppError } from '../core/shared/app-error';
import type { TenantScope } from '../core/shared/tenant-scope';
import { subscribeToCallChanges } from '../db/changes';

/**
 * Server-sent events of a business: which of its calls changed, nothing about them. One database connection a process listens
 * for all of them, from the first open page on. A page says when it was made, so that what changed between then and its stream is told too.
 */
type Listener = (callIds: readonly string[]) => void;

type Hub = {
  listeners: Map<string, Set<Listener>>;
  streams: Set<() => void>;
  /** When this process began to listen; null: not yet. */
  listeningSince: number | null;
  /** Tenant id → when its last change was told. */
  lastChanges: Map<string, number>;
};

// Next reloads modules in development; the connection must survive that.
const shared = globalThis as typeof globalThis & { linekeeperLiveHub?: Hub };

function hub(): Hub {
  if (!shared.linekeeperLiveHub) {
    shared.linekeeperLiveHub = {
      listeners: new Map(),
      streams: new Set(),
      listeningSince: null,
      lastChanges: new Map(),
    };
    // An open stream would keep the process from ending.
    process.once('SIGTERM', closeLiveStreams);
    process.once('SIGINT', closeLiveStreams);
  }
  return shared.linekeeperLiveHub;
}

/** Ends every open stream of this process; browsers come back to whichever process is there then. */
export function closeLiveStreams(): void {
  for (const close of [...hub().streams]) close();
}

function listen(tenantId: string, listener: Listener): () => void {
  const { listeners } = hub();
  const ofTenant = listeners.get(tenantId) ?? new Set();
  listeners.set(tenantId, ofTenant.add(listener));
  return () => {
    ofTenant.delete(listener);
    if (ofTenant.size === 0 && listeners.get(tenantId) === ofTenant) listeners.delete(tenantId);
  };
}

function beginListening(): void {
  const here = hub();
  if (here.listeningSince !== null) return;
  here.listeningSince = Date.now();
  subscribeToCallChanges((change) => {
    here.lastChanges.set(change.tenantId, Date.now());
    for (const tell of here.listeners.get(change.tenantId) ?? []) tell(change.callIds);
  });
}

/** True when something changed after `since`, or could have without this process hearing of it. */
function mayHaveChanged(tenantId: string, since: number): boolean {
  const { listeningSince, lastChanges } = hub();
  return listeningSince === null || listeningSince > since || (lastChanges.get(tenantId) ?? 0) >= since;
}

/** The stream's answer; `since` is when the page was made, in milliseconds. It ends when the browser goes or the process stops. Throws AppError('limit_reached') when too many are open. */
export function liveStream(scope: TenantScope, { since, signal }: { since: number; signal: AbortSignal }): Response {
  if (hub().streams.size >= LIVE_STREAMS_MAX) throw new AppError('limit_reached', 'Too many live pages are open.');
  const isBehind = mayHaveChanged(scope.tenantId, since);
  beginListening();
  const encoder = new TextEncoder();
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const stopListening = listen(scope.tenantId, (callIds) =>
        send(`event: calls\ndata: ${JSON.stringify(callIds)}\n\n`),
      );
      const heartbeat = setInterval(() => send(': here\n\n'), LIVE_HEARTBEAT_MS);
      close = () => {
        if (!hub().streams.delete(close)) return;
        clearInterval(heartbeat);
        stopListening();
        signal.removeEventListener('abort', close);
        controller.close();
      };
      hub().streams.add(close);
      signal.addEventListener('abort', close);
      send('retry: 2000\n\n');
      if (isBehind) send('event: calls\ndata: []\n\n');
    },
    cancel: () => close(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
