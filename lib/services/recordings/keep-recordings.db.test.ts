import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inboundCall } from '../../testing/call-events';
import { type CarrierApi, startCarrierApi } from '../../testing/carrier-api';
import { recordsOf } from '../../testing/journal-records';
import type { TestTenant } from '../../testing/make-tenant';
import { wavOf } from '../../testing/wav';

// The carrier's address is a setting: it stands before the code that reads it is loaded.
const carrier: CarrierApi = await startCarrierApi();
process.env['TWILIO_API_URL'] = carrier.url;
const { findRecording, listRecordingsDue } = await import('../../db/recordings');
const { openStorage } = await import('../../storage/registry');
const { listRawEvents } = await import('../../db/call-events');
const { callIdOf } = await import('../../db/call-id');
const { findCall } = await import('../../db/calls');
const { insertCall } = await import('../../testing/insert-calls');
const { insertRecording } = await import('../../testing/insert-recording');
const { makeTenant } = await import('../../testing/make-tenant');
const { saveInstallationAccount } = await import('../carrier-accounts/save-installation-account');
const { projectRecords } = await import('../calls/project-records');
const { fetchRecording } = await import('./fetch-recording');
const { purgeRecording } = await import('./purge-recording');

let tenant: TestTenant;
let callId: string;
let made = 0;

beforeAll(async () => {
  tenant = await makeTenant();
  await saveInstallationAccount({
    carrier: 'twilio',
    accountSid: 'AC00000000000000000000000000000001',
    authToken: 'test-auth-token',
  });
  callId = await insertCall(tenant, 'CA1', Date.parse('2026-11-02T00:00:00Z'));
});

afterAll(() => carrier.close());

beforeEach(() => {
  carrier.requests.length = 0;
  delivers(wavOf(4));
});

const newSid = () => `RE${String(++made).padStart(32, '0')}`;
const delivers = (bytes: Uint8Array) => {
  carrier.answer = () => ({ status: 200, bytes });
};
const find = (id: string) => findRecording(tenant.scope, id);

describe('a finished recording', () => {
  test('is stored as it came, with its length, channels and picture', async () => {
    const id = await insertRecording(tenant, callId, { carrierSid: newSid(), durationSeconds: 4 });
    await fetchRecording(tenant.scope, id, { isLast: false });
    const recording = await find(id);
    expect(recording).toMatchObject({ status: 'stored', durationSeconds: 4, channels: 1, bytes: wavOf(4).byteLength });
    expect(recording?.waveform?.[0]).toHaveLength(400);
    const stored = await openStorage().get(recording?.storageKey ?? '');
    expect(Buffer.from(stored ?? []).equals(Buffer.from(wavOf(4)))).toBe(true);
    await fetchRecording(tenant.scope, id, { isLast: false });
    expect(carrier.requests).toHaveLength(1);
  });

  test.each([
    ['is not there yet', null, 'does not have this recording'],
    ['is shorter than the carrier stated', wavOf(1), 'stated 4 s and delivered 1.0 s'],
    ['is no sound at all', Buffer.from('<html>busy</html>'), 'not a WAV file'],
  ])('that %s is asked for again, then shown as failed with a sentence', async (_what, bytes, sentence) => {
    if (bytes) delivers(bytes);
    else carrier.answer = () => ({ status: 404, json: { code: 20404, message: 'Not found', status: 404 } });
    const id = await insertRecording(tenant, callId, { carrierSid: newSid(), durationSeconds: 4 });
    await expect(fetchRecording(tenant.scope, id, { isLast: false })).rejects.toMatchObject({ code: 'carrier_failed' });
    expect(await find(id)).toMatchObject({ status: 'pending' });
    await fetchRecording(tenant.scope, id, { isLast: true });
    expect(await find(id)).toMatchObject({
      status: 'failed',
      problem: expect.stringContaining(sentence),
      storageKey: null,
    });
  });
});

describe('a recording whose days are over', () => {
  const now = Date.parse('2027-01-01T00:00:00Z');

  test('is deleted here and at the carrier, and not fetched again', async () => {
    const sid = newSid();
    const over = { carrierSid: sid, sound: wavOf(1), deleteAfter: now - 1 };
    const id = await insertRecording(tenant, callId, over);
    const kept = await insertRecording(tenant, callId, { ...over, carrierSid: newSid(), deleteAfter: now + 1 });
    const due = (await listRecordingsDue(now, 100)).map((each) => each.id);
    expect(due).toContain(id);
    expect(due).not.toContain(kept);

    const key = (await find(id))?.storageKey ?? '';
    carrier.answer = () => ({ status: 204 });
    await purgeRecording(tenant.scope, id, now);
    expect(await openStorage().get(key)).toBeNull();
    expect(await find(id)).toMatchObject({
      status: 'deleted',
      storageKey: null,
      waveform: null,
      deletedAt: now,
      deletedAtCarrierAt: now,
    });
    expect(carrier.requests.map(({ method, path }) => [method, path.includes(sid)])).toEqual([['DELETE', true]]);
    expect((await listRecordingsDue(now, 100)).map((each) => each.id)).not.toContain(id);
    await fetchRecording(tenant.scope, id, { isLast: false });
    expect(await find(id)).toMatchObject({ status: 'deleted' });
  });

  test('takes the words that were said in it along, here and at the carrier', async () => {
    const words = inboundCall({ from: '+12025550188' })
      .enters('voicemail')
      .marks('voicemailReached')
      .wait(9)
      .records('voicemail', 7, 'completed', true)
      .transcribes('My number is 555.')
      .ends().events;
    const records = recordsOf(tenant.scope.tenantId, 'CAwords', words);
    await projectRecords(records);
    const callOf = () => findCall(tenant.scope, callIdOf('twilio', 'CAwords'));
    const [recording] = (await callOf())?.recordings ?? [];
    expect(recording).toMatchObject({ transcript: { status: 'completed', text: 'My number is 555.' } });

    carrier.answer = ({ method }) =>
      method === 'GET' ? { status: 200, json: { transcriptions: [{ sid: 'TR1' }] } } : { status: 204 };
    await purgeRecording(tenant.scope, recording?.id ?? '', now);
    const deleted = carrier.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
    expect(deleted.map((path) => path.split('/').at(-1))).toEqual(['TR1.json', `${recording?.carrierSid}.json`]);
    const raw = JSON.stringify(await listRawEvents(tenant.scope, callIdOf('twilio', 'CAwords')));
    expect(raw).toContain('voicemailReached');
    expect(raw).not.toContain('My number');
    await projectRecords(records);
    expect((await callOf())?.recordings).toMatchObject([{ status: 'deleted', transcript: null }]);
  });

  test('that the carrier does not delete stays due and is gone here already', async () => {
    const id = await insertRecording(tenant, callId, { carrierSid: newSid(), sound: wavOf(1), deleteAfter: now - 1 });
    carrier.answer = () => ({ status: 500, json: { code: 20500, message: 'Try later', status: 500 } });
    await expect(purgeRecording(tenant.scope, id, now)).rejects.toThrow();
    expect(await find(id)).toMatchObject({ status: 'deleted', deletedAt: now, deletedAtCarrierAt: null });
    expect((await listRecordingsDue(now, 100)).map((each) => each.id)).toContain(id);
    carrier.answer = () => ({ status: 204 });
    await purgeRecording(tenant.scope, id, now + 1);
    expect(await find(id)).toMatchObject({ deletedAt: now, deletedAtCarrierAt: now + 1 });
  });
});
