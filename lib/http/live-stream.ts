import { LIVE_HEARTBEAT_MS, LIVE_STREAMS_MAX } from '../config/limits';
import { AppError } from '../core/shared/app-error';
import type { TenantScope } from '../core/shared/tenant-scope';
import { subscribeToCallChanges } from '../db/changes';

/**
 * Server-sent events of a business: which of its calls changed, nothing about them. One database connection a process listens
 * for all of them; it is there while a page is open.
 */
type Listener = (callIds: readonly string[]) => void;

type Hub = { listeners: Map<string, Set<Listener>>; streams: Set<() => void>; unsubscribe: (() => void) | null };

// Next reloads modules in development; the connection must survive that.
const shared = globalThis as typeof globalThis & { linekeeperLiveHub?: Hub };

function hub(): Hub {
  if (!shared.linekeeperLiveHub) {
    shared.linekeeperLiveHub = { listeners: new Map(), streams: new Set(), unsubscribe: null };
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
  hub().unsubscribe ??= subscribeToCallChanges((change) => {
    for (const tell of listeners.get(change.tenantId) ?? []) tell(change.callIds);
  });
  return () => {
    ofTenant.delete(listener);
    if (ofTenant.size === 0 && listeners.get(tenantId) === ofTenant) listeners.delete(tenantId);
    if (listeners.size > 0) return;
    hub().unsubscribe?.();
    hub().unsubscribe = null;
  };
}

/** The stream's answer; ends when the browser goes or the process stops. Throws AppError('limit_reached') when too many are open. */
export function liveStream(scope: TenantScope, signal: AbortSignal): Response {
  if (hub().streams.size >= LIVE_STREAMS_MAX) throw new AppError('limit_reached', 'Too many live pages are open.');
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
