import { afterEach, expect, it } from 'vitest';
import { LIVE_STREAMS_PER_TENANT_MAX, LIVE_STREAMS_PER_USER_MAX } from '../config/limits';
import { newId } from '../config/new-id';
import type { TenantScope } from '../core/shared/tenant-scope';
import { storeMember } from '../db/memberships';
import { findLiveSession, insertSession, revokeSession, type SessionWithUser } from '../db/sessions';
import { createUser } from '../services/tenants/create-user';
import { makeTenant } from '../testing/make-tenant';
import { closeLiveStreams, endStreamsWithoutAccess, liveStream } from './live-stream';

const NOW = Date.now();
afterEach(closeLiveStreams);

async function makeAgent(scope: TenantScope): Promise<SessionWithUser> {
  const email = `${newId('user')}@acme.example`;
  const user = await createUser({ email, name: 'Maya', passwordHash: '$argon2id$x', isOperator: false });
  await storeMember(scope, { userId: user.id, role: 'agent' });
  const id = newId('session');
  await insertSession({ id, userId: user.id, userAgent: null, expiresAt: NOW + 3_600_000 });
  const session = await findLiveSession(id, NOW);
  if (session === null) throw new Error('The session was not stored.');
  return session;
}

function open(scope: TenantScope, session: SessionWithUser): ReadableStreamDefaultReader<Uint8Array> {
  const response = liveStream(scope, { session, since: NOW, signal: new AbortController().signal });
  const reader = response.body?.getReader();
  if (reader === undefined) throw new Error('The stream has no body.');
  return reader;
}

async function hasEnded(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<boolean> {
  // What is buffered comes first; an open stream has at most two messages waiting.
  for (let reads = 0; reads < 3; reads++) {
    const next = await Promise.race([reader.read(), Promise.resolve({ done: undefined })]);
    if (next.done === undefined) return false;
    if (next.done) return true;
  }
  return false;
}

it('one person cannot take the live streams of others', async () => {
  const { scope } = await makeTenant('Acme');
  const [greedy, other] = [await makeAgent(scope), await makeAgent(scope)];
  for (let index = 0; index < LIVE_STREAMS_PER_USER_MAX; index++) open(scope, greedy);
  expect(() => open(scope, greedy)).toThrow('Too many live pages');
  expect(() => open(scope, other)).not.toThrow();
});

it('one business cannot take the live streams of another', async () => {
  const [acme, bellwood] = [(await makeTenant('Acme')).scope, (await makeTenant('Bellwood')).scope];
  for (let opened = 0; opened < LIVE_STREAMS_PER_TENANT_MAX; ) {
    const session = await makeAgent(acme);
    for (let index = 0; index < LIVE_STREAMS_PER_USER_MAX && opened < LIVE_STREAMS_PER_TENANT_MAX; index++, opened++)
      open(acme, session);
  }
  const late = await makeAgent(acme);
  expect(() => open(acme, late)).toThrow('Too many live pages');
  const there = await makeAgent(bellwood);
  expect(() => open(bellwood, there)).not.toThrow();
});

it('a stream ends with its session, and those of other sessions stay open', async () => {
  const { scope } = await makeTenant('Acme');
  const [leaving, staying] = [await makeAgent(scope), await makeAgent(scope)];
  const [ended, kept] = [open(scope, leaving), open(scope, staying)];
  await revokeSession(leaving.id, NOW);
  await endStreamsWithoutAccess(NOW);
  expect(await hasEnded(ended)).toBe(true);
  expect(await hasEnded(kept)).toBe(false);
});

it('a stream ends when its session runs out, or was opened before a new password', async () => {
  const { scope } = await makeTenant('Acme');
  const session = await makeAgent(scope);
  const [old, current] = [
    open(scope, { ...session, user: { ...session.user, sessionVersion: session.user.sessionVersion - 1 } }),
    open(scope, session),
  ];
  await endStreamsWithoutAccess(NOW);
  expect(await hasEnded(old)).toBe(true);
  await endStreamsWithoutAccess(NOW + 7_200_000);
  expect(await hasEnded(current)).toBe(true);
});

it('a stream of a business ends for a person who is no member of it', async () => {
  const { scope } = await makeTenant('Acme');
  const outsider = await makeAgent((await makeTenant('Bellwood')).scope);
  const stream = open(scope, outsider);
  await endStreamsWithoutAccess(NOW);
  expect(await hasEnded(stream)).toBe(true);
});
