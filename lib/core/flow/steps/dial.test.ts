import { describe, expect, it } from 'vitest';
import { makeBusiness, makeCall, makeDepartment } from '../../../testing/make-business';
import type { Person } from '../../people/person';
import type { Business, CallFacts } from '../business';
import type { CallerInput } from '../caller-input';
import type { StepResult } from '../define-step';
import type { DialInstruction } from '../instruction';
import { EXTENSION_PERSON, RECORDING } from '../values';
import { dial } from './dial';

const ANN = '+12125550111';
const BOB = '+12125550112';

type Options = { business?: Partial<Business>; call?: Partial<CallFacts>; values?: Record<string, string> };

function play(config: object, inputs: CallerInput[] = [], { business, call, values = {} }: Options = {}): StepResult {
  const parsed = dial.parse(config);
  if (!parsed.ok) throw new Error(parsed.problems.join());
  const context = { business: makeBusiness(business), call: makeCall(call), now: 0, values };
  let result = parsed.step.enter(context);
  for (const input of inputs) {
    if (result.kind !== 'wait') throw new Error('The step did not wait.');
    result = parsed.step.resume(context, input, result.memo);
  }
  return result;
}

function dialOf(result: StepResult): DialInstruction {
  if (result.kind !== 'wait' || result.wait.kind !== 'dial') throw new Error('The step does not ring.');
  return result.wait;
}

const numbers = (result: StepResult) =>
  dialOf(result).targets.map((target) => (target.kind === 'browser' ? target.identity : target.number));
const ended = (status: 'completed' | 'busy' | 'noAnswer' | 'failed' | 'canceled', bridged = false): CallerInput => ({
  kind: 'dialEnded',
  status,
  bridged,
  talkSeconds: bridged ? 30 : 0,
});

const manyNumbers = Array.from({ length: 12 }, (_, index) => `+1212555${String(300 + index).padStart(4, '0')}`);

describe('who is rung', () => {
  it('people, then departments, then numbers, each phone once, only those switched on', () => {
    const config = { people: ['prs_bob'], departments: ['dep_sales'], numbers: ['+12125550150', BOB] };
    expect(dialOf(play(config)).targets).toEqual([
      { kind: 'number', number: BOB, personId: 'prs_bob', departmentId: null },
      { kind: 'number', number: ANN, personId: 'prs_ann', departmentId: 'dep_sales' },
      { kind: 'number', number: '+12125550150', personId: null, departmentId: null },
    ]);
  });

  it('a person who is not available is left out', () => {
    const people = makeBusiness().people;
    const away = { ...people, prs_ann: { ...people['prs_ann'], available: false } } as Business['people'];
    expect(numbers(play({ departments: ['dep_sales'] }, [], { business: { people: away } }))).toEqual([BOB]);
  });

  it('nobody available leaves at once, marked', () => {
    expect(play({ people: ['prs_gone'] })).toMatchObject({
      kind: 'go',
      exit: 'noAnswer',
      marks: [{ mark: 'nobodyOnDuty', note: null }],
    });
  });

  it('a number that the gate refuses is left out, and why is noted', () => {
    const result = play({ numbers: ['+19005550199', BOB, '+12125550100'] });
    expect(numbers(result)).toEqual([BOB]);
    expect(result.marks).toEqual([{ mark: 'targetRefused', note: '+19005550199 (premium), +12125550100 (loop)' }]);
  });

  it('the phone that forwarded the call, or makes it, is not rung back', () => {
    expect(numbers(play({ departments: ['dep_sales'] }, [], { call: { forwardedFrom: ANN } }))).toEqual([BOB]);
    expect(numbers(play({ departments: ['dep_sales'] }, [], { call: { from: BOB } }))).toEqual([ANN]);
  });
});

describe('how they are rung', () => {
  it('the department’s own order counts unless the step has one', () => {
    expect(dialOf(play({ departments: ['dep_support'] })).order).toBe('inTurn');
    expect(dialOf(play({ departments: ['dep_support'], order: 'together' })).order).toBe('together');
    expect(dialOf(play({ people: ['prs_ann'] })).order).toBe('together');
  });

  it.each<[string, object, Partial<CallFacts>, string]>([
    ['the caller’s number', {}, {}, '+12125550199'],
    ['the business number when the caller’s is withheld', {}, { from: null }, '+12125550100'],
    ['the business number when so chosen', { shownNumber: 'business' }, {}, '+12125550100'],
  ])('the phone shows %s', (_name, config, call, shown) => {
    expect(dialOf(play({ people: ['prs_ann'], ...config }, [], { call })).callerId).toBe(shown);
  });

  it('the person is told who calls, digit by digit, and must press 1 when the step asks for it', () => {
    expect(dialOf(play({ people: ['prs_ann'], accept: true })).accept).toMatchObject({
      key: '1',
      prompt: { text: 'Call for Acme, from 2 1 2, 5 5 5, 0 1 9 9. Press 1 to take it.' },
    });
  });

  it('nothing is recorded or announced when the business does not record', () => {
    const result = play({ people: ['prs_ann'] }, [], {
      business: { recording: { enabled: false, announcement: 'Hm.' } },
    });
    expect(dialOf(result).record).toBe(false);
    expect(result.say).toEqual([]);
  });

  it('the first ten ring, then the rest', () => {
    const first = play({ numbers: manyNumbers });
    expect(numbers(first)).toEqual(manyNumbers.slice(0, 10));
    expect(numbers(play({ numbers: manyNumbers }, [ended('noAnswer')]))).toEqual(manyNumbers.slice(10));
  });

  it('never more at once than the business may ring', () => {
    const outbound = { countries: ['US'], talkSecondsMax: 600, legsPerDialMax: 1 };
    const options = { business: { outbound } };
    expect(numbers(play({ departments: ['dep_sales'] }, [], options))).toEqual([ANN]);
    expect(numbers(play({ departments: ['dep_sales'] }, [ended('busy')], options))).toEqual([BOB]);
  });
});

describe('how it ends', () => {
  it.each<[string, CallerInput[], object]>([
    ['a conversation', [ended('completed', true)], { kind: 'go', exit: 'answered' }],
    ['picked up but not taken, as by a mailbox', [ended('completed')], { kind: 'go', exit: 'noAnswer' }],
    ['rung out', [ended('noAnswer')], { kind: 'go', exit: 'noAnswer' }],
    ['busy', [ended('busy')], { kind: 'go', exit: 'busy' }],
    ['unreachable', [ended('failed')], { kind: 'go', exit: 'failed' }],
    ['a leg ended by others', [ended('canceled')], { kind: 'go', exit: 'noAnswer' }],
    ['no result at all', [{ kind: 'nothing' }], { kind: 'go', exit: 'failed' }],
  ])('%s leaves by the right exit', (_name, inputs, expected) => {
    expect(play({ people: ['prs_ann'] }, inputs)).toMatchObject(expected);
  });

  it('a caller who hung up meanwhile is not sent on', () => {
    const gone = { ...ended('noAnswer'), hungUp: true } as CallerInput;
    expect(play({ numbers: manyNumbers }, [gone])).toMatchObject({ kind: 'end', exit: 'hungUp' });
  });

  it('the most hopeful result of all rounds counts', () => {
    expect(play({ numbers: manyNumbers }, [ended('noAnswer'), ended('busy')])).toMatchObject({ exit: 'noAnswer' });
    expect(play({ numbers: manyNumbers }, [ended('failed'), ended('busy')])).toMatchObject({ exit: 'busy' });
  });
});

describe('what the flow chose before', () => {
  it('the extension that the caller dialled is rung alone, without one the others', () => {
    const config = { departments: ['dep_sales'], extension: true };
    expect(numbers(play(config, [], { values: { [EXTENSION_PERSON]: 'prs_bob' } }))).toEqual([BOB]);
    expect(numbers(play(config, [], { values: { [EXTENSION_PERSON]: 'prs_gone' } }))).toEqual([ANN, BOB]);
    expect(numbers(play(config))).toEqual([ANN, BOB]);
    const other = { departments: ['dep_sales'] };
    expect(numbers(play(other, [], { values: { [EXTENSION_PERSON]: 'prs_bob' } }))).toEqual([ANN, BOB]);
    expect(play({ extension: true })).toMatchObject({ exit: 'noAnswer', marks: [{ mark: 'nobodyOnDuty' }] });
  });

  it.each<[string, boolean, boolean]>([
    ['on', false, true],
    ['off', true, false],
  ])('recording %s counts, whatever the business does', (chosen, enabled, record) => {
    const options = { business: { recording: { enabled, announcement: null } }, values: { [RECORDING]: chosen } };
    expect(dialOf(play({ people: ['prs_ann'] }, [], options)).record).toBe(record);
  });
});

describe('what the person hears who picks up', () => {
  const whisper = (config: object) =>
    dialOf(play({ people: ['prs_ann'], ...config }, [], { values: { 'field.order': '17' } })).accept;

  it('is the owner’s text with the call in it, with a key to press or none', () => {
    const text = 'Order {{field.order}} for {{business.name}}.';
    expect(whisper({ whisper: text })).toMatchObject({ prompt: { text: 'Order 17 for Acme.' }, key: null });
    expect(whisper({ whisper: text, accept: true })).toMatchObject({ key: '1' });
    expect(whisper({})).toBeNull();
  });

  it('names the department by which they are rung', () => {
    const parsed = dial.parse({ people: ['prs_bob'], departments: ['dep_sales'], accept: true });
    if (!parsed.ok) throw new Error(parsed.problems.join());
    const context = { business: makeBusiness(), call: makeCall(), now: 0, values: {} };
    const result = parsed.step.enter(context);
    if (result.kind !== 'wait') throw new Error('The step did not wait.');
    const heard = (index: number) => parsed.step.whisper(context, result.memo, index)?.prompt.text;
    expect(heard(0)).toMatch(/^Call for Acme, from/);
    expect(heard(1)).toMatch(/^Call for Acme, Sales, from/);
  });
});

describe('rounds', () => {
  it('a browser counts among the phones that ring at once, and is not rung again', () => {
    const [ann] = Object.values(makeBusiness().people);
    if (ann === undefined) throw new Error('There is nobody.');
    const phones: Person['phones'] = [{ id: 'b', kind: 'browser', enabled: true, scheduleId: null }, ...ann.phones];
    const outbound = { countries: ['US'], talkSecondsMax: 600, legsPerDialMax: 1 };
    const business = { people: { prs_ann: { ...ann, phones } }, outbound };
    const rounds = (...inputs: CallerInput[]) => play({ people: ['prs_ann'] }, inputs, { business });
    expect(numbers(rounds())).toEqual(['tnt_acme_prs_ann']);
    expect(numbers(rounds(ended('noAnswer')))).toEqual([ANN]);
    expect(rounds(ended('noAnswer'), ended('noAnswer'))).toMatchObject({ kind: 'go', exit: 'noAnswer' });
  });

  it('nobody is rung twice or left out when the order changes between them', () => {
    const parsed = dial.parse({ departments: ['dep_sales'] });
    if (!parsed.ok) throw new Error(parsed.problems.join());
    const sales = makeDepartment({
      id: 'dep_sales',
      name: 'Sales',
      personIds: ['prs_ann', 'prs_bob'],
      order: 'roundRobin',
    });
    const outbound = { countries: ['US'], talkSecondsMax: 600, legsPerDialMax: 1 };
    const business = makeBusiness({ departments: { dep_sales: sales }, outbound });
    const context = { business, call: makeCall(), now: 0, values: {} };
    const first = parsed.step.enter(context);
    expect(numbers(first)).toEqual([ANN]);
    if (first.kind !== 'wait') throw new Error('The step did not wait.');
    const duty = {
      prs_ann: { lastRungAt: 0, lastTalkedAt: 0, callsToday: 0 },
      prs_bob: { lastRungAt: 9, lastTalkedAt: 0, callsToday: 0 },
    };
    const later = { ...context, business: { ...business, duty } };
    const second = parsed.step.resume(later, ended('noAnswer'), first.memo);
    expect(numbers(second)).toEqual([BOB]);
    if (second.kind !== 'wait') throw new Error('The step did not wait.');
    expect(parsed.step.resume(context, ended('noAnswer'), second.memo)).toMatchObject({ kind: 'go', exit: 'noAnswer' });
  });
});
