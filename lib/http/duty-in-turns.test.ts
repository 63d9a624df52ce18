import { beforeAll, describe, expect, it } from 'vitest';
import type { Flow } from '../core/flow/flow';
import { thisDutyWriter } from '../snapshot/duty-writer';
import { makeBusiness, makeDepartment } from '../testing/make-business';
import { twimlOf } from '../testing/twiml';
import { incomingParams, newCallSid, putInSnapshot, signedRequest, tenantDocument } from '../testing/voice-webhook';
import { respondToVoiceWebhook } from './respond-to-webhook';

const NUMBER = '+12125550800';
const ANN = '+12125550111';
const BOB = '+12125550112';
const CALLER = '+12125550199';
const TENANT = 'tnt_duty';

const dial = (id: string, departmentId: string, next: string | null) => ({
  id,
  type: 'dial',
  name: id,
  config: { departments: [departmentId] },
  exits: { answered: null, noAnswer: next },
});

beforeAll(async () => {
  const { people } = makeBusiness();
  const personIds = ['prs_ann', 'prs_bob'];
  const sales = makeDepartment({ id: 'dep_sales', name: 'Sales', personIds, order: 'roundRobin', sticky: true });
  const document = tenantDocument({
    tenantId: TENANT,
    slug: 'duty',
    numbers: [NUMBER],
    people,
    departments: { dep_sales: sales },
    recording: { enabled: false, announcement: null },
  });
  const flow: Flow = { schema: 1, entry: 'ring', steps: { ring: dial('ring', 'dep_sales', null) } };
  await putInSnapshot([{ ...document, flows: { fv_1: flow } }]);
});

/** Who rings; the caller then hangs up, so that the next call of the same caller is a new one. */
async function rung(from: string = CALLER): Promise<string[]> {
  const params = incomingParams(newCallSid(), { To: NUMBER, From: from });
  const status = '/api/voice/twilio/status';
  const response = await respondToVoiceWebhook(
    signedRequest('/api/voice/twilio/incoming', params),
    'twilio',
    'incoming',
  );
  const ended = signedRequest(status, { ...params, CallStatus: 'completed' });
  await respondToVoiceWebhook(ended, 'twilio', 'status');
  return twimlOf(await response.text())
    .elements.filter(({ name }) => name === 'Number')
    .map(({ text }) => text);
}

const putDuty = (day: string, ann: number, bob: number) => {
  const duty = { lastTalkedAt: 0, callsToday: 0 };
  const document = { day, duty: { prs_ann: { ...duty, lastRungAt: ann }, prs_bob: { ...duty, lastRungAt: bob } } };
  return thisDutyWriter().putDuty(TENANT, document, false);
};

describe('a turn', () => {
  it('rings by what people had to do up to now, though the snapshot itself did not change', async () => {
    expect(await rung()).toEqual([ANN, BOB]);
    await putDuty('2026-11-23', 200, 100);
    expect(await rung()).toEqual([BOB, ANN]);
    await putDuty('2026-11-23', 200, 300);
    expect(await rung()).toEqual([ANN, BOB]);
  });

  it('rings whoever spoke with the caller last first, for that caller only', async () => {
    const history = { calls: 1, lastCallAt: 1, missedAt: null, lastPersonId: 'prs_bob' };
    await thisDutyWriter().putCallers(TENANT, new Map([[CALLER, history]]));
    expect(await rung()).toEqual([BOB, ANN]);
    expect(await rung('+12125550198')).toEqual([ANN, BOB]);
  });
});
