import {
  LIVE_ACCESS_CHECK_MS,
  LIVE_HEARTBEAT_MS,
  LIVE_STREAMS_MAX,
  LIVE_STREAMS_PER_TENANT_MAX,
  LIVE_STREAMS_PER_USER_MAX,
} from '../config/limits';
import { mayRole } from '../core/access/may-role';
import { AppError } from '../core/shared/app-error';
import type { TenantScope } from '../core/shared/tenant-scope';
import { subscribeToCallChanges } from '../db/changes';
import { roleOf } from '../db/memberships';
import { listSessionAccess, type SessionWithUser } from '../db/sessions';
import { log } from '../telemetry/log';

/**
 * Server-sent events of a business: which of its calls changed, nothing about them. One database connection a process listens
 * for all of them, from the first open page on. A page says when it was made, so that what changed between then and its stream is told too.
 */
type Listener = (callIds: readonly string[]) => void;

/** An open stream: whose it is, and how to end it. */
type Stream = { userId: string; sessionId: string; sessionVersion: number; tenantId: string; close: () => void };

type Hub = {
  listeners: Map<string, Set<Listener>>;
  streams: Set<Stream>;
  /** Looks at the right of every open stream; null while there is none. */
  accessCheck: NodeJS.Timeout | null;
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
      accessCheck: null,
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
  for (const { close } of [...hub().streams]) close();
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

/** Refuses a stream that would take those of other people or businesses. Throws AppError('limit_reached'). */
function requireRoom(tenantId: string, userId: string): void {
  const open = [...hub().streams];
  const isFull =
    open.length >= LIVE_STREAMS_MAX ||
    open.filter((stream) => stream.tenantId === tenantId).length >= LIVE_STREAMS_PER_TENANT_MAX ||
    open.filter((stream) => stream.userId === userId).length >= LIVE_STREAMS_PER_USER_MAX;
  if (isFull) throw new AppError('limit_reached', 'Too many live pages are open. Close some of them.');
}

/** Ends the streams whose session, membership or right has ended since they were opened, all with one query. */
export async function endStreamsWithoutAccess(now: number): Promise<void> {
  const streams = [...hub().streams];
  const access = await listSessionAccess([...new Set(streams.map(({ sessionId }) => sessionId))], now);
  const allowed = new Set(
    access
      .filter(({ role }) => mayRole(roleOf(role), 'calls.read'))
      .map(({ sessionId, sessionVersion, tenantId }) => `${sessionId} ${sessionVersion} ${tenantId}`),
  );
  for (const { sessionId, sessionVersion, tenantId, close } of streams)
    if (!allowed.has(`${sessionId} ${sessionVersion} ${tenantId}`)) close();
}

function watchAccess(): void {
  const here = hub();
  here.accessCheck ??= setInterval(() => {
    // While the database is away nobody can be signed out either.
    endStreamsWithoutAccess(Date.now()).catch((error: unknown) =>
      log.warn({ err: error }, 'live streams were not checked'),
    );
  }, LIVE_ACCESS_CHECK_MS);
}

function remember(stream: Stream): void {
  hub().streams.add(stream);
  watchAccess();
}

/** False when the stream had ended already. */
function forget(stream: Stream): boolean {
  const here = hub();
  const isOpen = here.streams.delete(stream);
  if (here.streams.size === 0 && here.accessCheck !== null) {
    clearInterval(here.accessCheck);
    here.accessCheck = null;
  }
  return isOpen;
}

/**
 * The stream's answer; `since` is when the page was made, in milliseconds. It ends when the browser leaves, the session ends, or the
 * process stops. Throws AppError('limit_reached') when too many are open.
 */
export function liveStream(
  scope: TenantScope,
  { session, since, signal }: { session: SessionWithUser; since: number; signal: AbortSignal },
): Response {
  const { tenantId } = scope;
  requireRoom(tenantId, session.userId);
  const isBehind = mayHaveChanged(tenantId, since);
  beginListening();
  const encoder = new TextEncoder();
  const { userId, id: sessionId } = session;
  const stream: Stream = { userId, sessionId, sessionVersion: session.user.sessionVersion, tenantId, close: () => {} };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const stopListening = listen(tenantId, (callIds) => send(`event: calls\ndata: ${JSON.stringify(callIds)}\n\n`));
      const heartbeat = setInterval(() => send(': here\n\n'), LIVE_HEARTBEAT_MS);
      stream.close = () => {
        if (!forget(stream)) return;
        clearInterval(heartbeat);
        stopListening();
        signal.removeEventListener('abort', stream.close);
        controller.close();
      };
      remember(stream);
      signal.addEventListener('abort', stream.close);
      send('retry: 2000\n\n');
      if (isBehind) send('event: calls\ndata: []\n\n');
    },
    cancel: () => stream.close(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
