import { describe, expect, it } from 'vitest';
import { parseStep, playStep } from '../../../testing/play-step';
import type { CallerInput } from '../caller-input';
import { webhook } from './webhook';

const base = {
  url: 'https://crm.example/lookup',
  branchPath: 'customer.level',
  branches: [
    { id: 'r1', value: 'gold' },
    { id: 'r2', value: '7' },
    { id: 'r3', value: 'true' },
  ],
  take: [
    { path: 'customer.name', field: 'name' },
    { path: 'orders.1.number', field: 'order' },
  ],
};
const fetched = (body: string, status = 200): CallerInput => ({ kind: 'fetched', status, body, failure: null });
const failed: CallerInput = { kind: 'fetched', status: null, body: '', failure: 'The server took too long.' };

describe('a step that asks a server', () => {
  it('sends what was chosen and no more', () => {
    const values = { 'field.order': '4711', language: 'es-ES' };
    const sent = (send: string[]) => {
      const result = playStep(webhook, { ...base, send }, [], { values });
      if (result.kind !== 'wait' || result.wait.kind !== 'fetch') throw new Error('Nothing is asked.');
      expect(result.wait).toMatchObject({ url: base.url, timeoutMs: 4000 });
      return JSON.parse(result.wait.body) as object;
    };
    const call = 'CA00000000000000000000000000000001';
    expect(sent([])).toEqual({ call });
    expect(sent(['caller', 'fields'])).toEqual({
      call,
      caller: { number: '+12125550199', name: null },
      fields: { order: '4711' },
    });
    expect(sent(['called', 'time'])).toEqual({
      call,
      called: '+12125550100',
      time: { unixMilliseconds: 0, zone: 'America/New_York' },
    });
  });

  it.each<[string, CallerInput, string]>([
    ['a value of a way', fetched('{"customer":{"level":"gold"}}'), 'r1'],
    ['a number', fetched('{"customer":{"level":7}}'), 'r2'],
    ['yes', fetched('{"customer":{"level":true}}'), 'r3'],
    ['another value', fetched('{"customer":{"level":"tin"}}'), 'next'],
    ['no such value', fetched('{"customer":null}'), 'next'],
    ['a list where a value should be', fetched('{"customer":{"level":["gold"]}}'), 'next'],
    ['an empty answer', fetched(''), 'next'],
    ['a list', fetched('[1]'), 'next'],
    ['no JSON', fetched('<html>'), 'failed'],
    ['a refusal', fetched('{"customer":{"level":"gold"}}', 500), 'failed'],
    ['a redirect', fetched('', 302), 'failed'],
    ['ten megabytes', fetched(JSON.stringify('x'.repeat(10_000_000))), 'failed'],
    ['no answer', failed, 'failed'],
    ['nothing at all', { kind: 'nothing' }, 'failed'],
  ])('%s', (_name, input, exit) => expect(playStep(webhook, base, [input])).toMatchObject({ kind: 'go', exit }));

  it('keeps parts of the answer, cut at their bound, and nothing that the answer does not hold itself', () => {
    const body = JSON.stringify({ customer: { name: 'x'.repeat(500) }, orders: [{}, { number: 42 }] });
    const result = playStep(webhook, base, [fetched(body)]);
    expect(result.values).toEqual({ 'field.name': 'x'.repeat(200), 'field.order': '42' });
    const take = [
      { path: 'constructor.name', field: 'a' },
      { path: '__proto__.x', field: 'b' },
      { path: 'orders.length', field: 'c' },
    ];
    expect(playStep(webhook, { ...base, take }, [fetched('{"orders":[]}')]).values).toEqual({});
  });

  it('the journey tells how it went and nothing of the answer', () => {
    expect(playStep(webhook, base, [failed])).toMatchObject({ input: 'The server took too long.' });
    expect(playStep(webhook, base, [fetched('{"secret":1}')])).toMatchObject({ input: 'the server answered 200' });
  });

  it.each(['ftp://x.example', 'file:///etc/passwd', 'javascript:alert(1)', 'crm.example', ''])(
    'the address %j is refused',
    (url) => expect(() => parseStep(webhook, { ...base, url })).toThrow(/https:/),
  );
  it('more time than a turn has is refused', () =>
    expect(() => parseStep(webhook, { ...base, timeoutSeconds: 9 })).toThrow(/timeoutSeconds/));
});
