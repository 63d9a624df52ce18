import { beforeAll, describe, expect, test } from 'vitest';
import { insertCall } from '../testing/insert-calls';
import { insertRecording } from '../testing/insert-recording';
import { makeTenant, type TestTenant } from '../testing/make-tenant';
import { countCalls, countCallsByHour } from './call-counts';
import { findCall, listCalls, listLiveCalls } from './calls';
import { storeContact } from './contacts';

const START = Date.parse('2026-11-02T00:00:00Z');
const HOUR = 3_600_000;
let tenant: TestTenant;
let other: TestTenant;

beforeAll(async () => {
  [tenant, other] = [await makeTenant('Pages'), await makeTenant('Others')];
  for (let index = 0; index < 25; index++) {
    // Several calls begin in the same millisecond: the id decides.
    await insertCall(tenant, `CA${index}`, START + Math.floor(index / 3) * HOUR);
  }
  await insertCall(other, 'CAother', START);
});

async function walk(direction: 'next' | 'previous', from: string | null = null): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor = from;
  do {
    const page = await listCalls(
      tenant.scope,
      {},
      { rows: 7, ...(direction === 'next' ? { after: cursor } : { before: cursor }) },
    );
    pages.push(page.calls.map((call) => call.id));
    cursor = page[direction];
  } while (cursor !== null);
  return pages;
}

describe('a caller who is a contact', () => {
  test('is shown and found by the name that the business gave them, whatever the carrier says', async () => {
    const named = await makeTenant('Names');
    const number = '+12025550155';
    const first = await insertCall(named, 'CAnamed1', START, { from: number, callerName: 'WIRELESS CALLER' });
    const second = await insertCall(named, 'CAnamed2', START + HOUR, { from: number, missed: true });
    await insertCall(named, 'CAother1', START, { from: '+12025550156', callerName: 'Dana' });
    const note = { tags: [], vip: false, blocked: false, language: null, note: '' };
    await storeContact(named.scope, { id: 'con_0123456789', name: 'Maya Lindqvist', number, ...note });
    const found = async (search: string, filter = {}) =>
      (await listCalls(named.scope, { search, ...filter }, { rows: 10 })).calls.map(({ id }) => id);
    expect(await found('lindq')).toEqual([second, first]);
    expect(await found('maya', { missed: true })).toEqual([second]);
    expect(await found('maya', { caller: number })).toEqual([second, first]);
    expect((await listCalls(named.scope, { search: 'lindq' }, { rows: 1 })).calls.map(({ id }) => id)).toEqual([
      second,
    ]);
    expect((await findCall(named.scope, first))?.callerName).toBe('Maya Lindqvist');
    const names = (await listCalls(named.scope, {}, { rows: 10 })).calls.map(({ callerName }) => callerName);
    expect(names.sort()).toEqual(['Dana', 'Maya Lindqvist', 'Maya Lindqvist']);
  });
});

describe('pages of the calls list', () => {
  test('show every call of the tenant once, newest first, forwards and back', async () => {
    const forwards = await walk('next');
    expect(forwards.map((page) => page.length)).toEqual([7, 7, 7, 4]);
    expect(new Set(forwards.flat()).size).toBe(25);
    const times = await Promise.all(
      forwards.flat().map(async (id) => (await findCall(tenant.scope, id))?.startedAt ?? 0),
    );
    expect(times).toEqual([...times].sort((a, b) => b - a));

    const last = await listCalls(tenant.scope, {}, { rows: 21 });
    const backwards = await walk('previous', last.next);
    expect(backwards.reverse().flat()).toEqual(forwards.flat().slice(0, 20));
  });

  test('shift by nothing when calls come in meanwhile', async () => {
    const first = await listCalls(tenant.scope, {}, { rows: 5 });
    const second = await listCalls(tenant.scope, {}, { rows: 5, after: first.next });
    await insertCall(tenant, 'CAnew', START + 100 * HOUR);
    expect(await listCalls(tenant.scope, {}, { rows: 5, after: first.next })).toEqual(second);
    const newest = await listCalls(tenant.scope, {}, { rows: 5, before: first.previous ?? undefined });
    expect(newest.calls[0]?.callSid).toBe('CAnew');
  });

  test('know whether there is a page before and after', async () => {
    const all = await listCalls(tenant.scope, {}, { rows: 200 });
    expect(all).toMatchObject({ next: null, previous: null });
    expect(await listCalls(other.scope, { missed: true }, { rows: 5 })).toEqual({
      calls: [],
      next: null,
      previous: null,
    });
  });

  test.each(['', 'x', '!!', Buffer.from('1.call_x; drop').toString('base64url'), 'a'.repeat(5000)])(
    'refuse the cursor %j with a sentence, or take it as none',
    async (cursor) => {
      const page = listCalls(tenant.scope, {}, { rows: 5, after: cursor });
      if (cursor === '') expect((await page).calls).toHaveLength(5);
      else await expect(page).rejects.toMatchObject({ code: 'invalid_input' });
    },
  );
});

describe('filters', () => {
  const found = async (filter: Parameters<typeof listCalls>[1]) =>
    (await listCalls(tenant.scope, filter, { rows: 200 })).calls
      .map((call) => call.callSid)
      .filter((sid) => sid.startsWith('F'));

  beforeAll(async () => {
    const at = START + 200 * HOUR;
    await insertCall(tenant, 'Fmissed', at, {
      outcome: 'voicemail',
      missed: true,
      from: '+442079460018',
      callerName: 'Zoë O’Neil 50%',
    });
    await insertCall(tenant, 'Fout', at + 1, { direction: 'outbound', from: tenant.number });
    await insertCall(tenant, 'Fwithheld', at + 2, { from: null, outcome: 'abandoned_ring', missed: true });
    await insertCall(tenant, 'Flive', at + 3, { status: 'in-progress', endedAt: null, outcome: null, missed: null });
    await insertCall(other, 'Fforeign', at, { from: '+442079460018', callerName: 'Zoë' });
  });

  test('narrow by direction, outcome, missed, time and number, alone and together', async () => {
    expect(await found({ direction: 'outbound' })).toEqual(['Fout']);
    expect(await found({ outcome: 'voicemail' })).toEqual(['Fmissed']);
    expect(await found({ missed: true })).toEqual(['Fwithheld', 'Fmissed']);
    const at = START + 200 * HOUR;
    expect(await found({ from: at + 1, to: at + 3 })).toEqual(['Fwithheld', 'Fout']);
    expect(await found({ numberId: tenant.numberId, missed: true, outcome: 'voicemail' })).toEqual(['Fmissed']);
    expect(await found({ numberId: 'num_other' })).toEqual([]);
    expect(await found({ caller: '+442079460018' })).toEqual(['Fmissed']);
    expect(await found({ caller: '+442079460018', search: 'neil' })).toEqual(['Fmissed']);
    expect(await found({ caller: '+44207946001' })).toEqual([]);
  });

  test.each(['+44 20 7946', '(020) 7946', '0044207946', '9460018', 'zoë', 'ZO', 'neil', '50%', 'O’Neil 5'])(
    'find %j in number and name',
    async (search) => {
      if (search === '(020) 7946') expect(await found({ search })).toEqual([]);
      else expect(await found({ search })).toContain('Fmissed');
      expect(await found({ search })).not.toContain('Fforeign');
    },
  );

  test('search for what nobody is called finds nothing, also with the pattern’s own characters', async () => {
    for (const search of ['100%', '___', '%%%', "' or true --", 'a'.repeat(5000)]) {
      expect(await found({ search, missed: true })).toEqual([]);
    }
  });

  test('search pages like the rest', async () => {
    const first = await listCalls(tenant.scope, { search: '5550123' }, { rows: 4 });
    const second = await listCalls(tenant.scope, { search: '5550123' }, { rows: 4, after: first.next });
    const back = await listCalls(tenant.scope, { search: '5550123' }, { rows: 4, before: second.previous });
    expect(back.calls).toEqual(first.calls);
    expect(second.calls[0]?.id).not.toBe(first.calls[3]?.id);
  });

  test('the live list has exactly what has not ended', async () => {
    expect((await listLiveCalls(tenant.scope)).map((call) => call.callSid)).toEqual(['Flive']);
  });
});

test('counts go by elapsed hour, count as voicemail only callers who left a message, and leave the other direction, blocked calls and other tenants out', async () => {
  const from = START + 1000 * HOUR;
  await insertCall(tenant, 'N1', from + 5);
  await insertCall(tenant, 'N2', from + HOUR, { outcome: 'voicemail', missed: true });
  const left = await insertCall(tenant, 'N6', from + HOUR, { outcome: 'voicemail', missed: true });
  await insertRecording(tenant, left, { carrierSid: 'RE6', durationSeconds: 7, purpose: 'voicemail' });
  await insertCall(tenant, 'N3', from + HOUR + 1, { outcome: 'blocked' });
  await insertCall(tenant, 'N4', from + HOUR + 2, { direction: 'outbound' });
  await insertCall(other, 'N5', from);
  const span = { from, to: from + 24 * HOUR };
  expect(await countCallsByHour(tenant.scope, span)).toEqual([
    { hour: 0, inbound: 1, answered: 1, missed: 0, voicemail: 0, live: 0, talkSeconds: 0 },
    { hour: 1, inbound: 2, answered: 0, missed: 2, voicemail: 1, live: 0, talkSeconds: 0 },
  ]);
  expect(await countCalls(tenant.scope, span)).toMatchObject({ inbound: 3, answered: 1, missed: 2, voicemail: 1 });
  const sids = async (messageLeft: boolean) =>
    (await listCalls(tenant.scope, { ...span, outcome: 'voicemail', messageLeft }, { rows: 9 })).calls.map((call) => [
      call.callSid,
      call.messageLeft,
    ]);
  expect(await sids(true)).toEqual([['N6', true]]);
  expect(await sids(false)).toEqual([['N2', false]]);
});
