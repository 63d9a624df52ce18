import { describe, expect, it } from 'vitest';
import { makeBusiness, makeDepartment, makeSchedule } from '../../testing/make-business';
import type { Business } from './business';
import { checkForPublishing, type PublishingFacts } from './check-for-publishing';
import type { Flow, Step } from './flow';

/** Monday 23 November 2026, 09:00 in New York. */
const NOW = Date.UTC(2026, 10, 23, 14);

function flowOf(...steps: Step[]): Flow {
  return { schema: 1, entry: 'a', steps: Object.fromEntries(steps.map((step) => [step.id, step])) };
}

function dial(config: Step['config'], id = 'a'): Step {
  return { id, type: 'dial', name: 'Ring', config, exits: { noAnswer: null } };
}

function found(flow: Flow, business: Business = makeBusiness(), facts: Partial<PublishingFacts> = {}) {
  const findings = checkForPublishing(flow, business, { now: NOW, ...facts });
  return findings.map(({ level, stepId, message }) => `${level} ${stepId}: ${message}`);
}

const hoursStep: Step = {
  id: 'a',
  type: 'hours',
  name: 'Open?',
  config: { scheduleId: 'sch_main' },
  exits: { open: 'b', closed: null },
};

describe('template signs', () => {
  const message = (text: string): Step => ({
    id: 'a',
    type: 'message',
    name: 'Hello',
    config: { prompt: { kind: 'text', text } },
    exits: { next: null },
  });

  it.each([
    ["Hi {{ flow.variables.name | default: 'friend' }}", '{{ flow.variables.name | default: '],
    ['Hi {{ flow.variables.name', '{{ flow.variables.name'],
    ['{% if a %}Hi{% endif %}', '{% if a %}'],
    ['Hi {{unknown}}', '{{unknown}}'],
    ['Hi }}', '}}'],
  ])('keep %j from being published, with the name of the step', (text, sign) => {
    const [line] = found(flowOf(message(text)));
    expect(line).toContain('error a: “Hello” would say');
    expect(line).toContain(sign);
  });

  it('of call fields are none', () => {
    expect(found(flowOf(message('Hi {{caller.name}}, {{ field.order }} {x}')))).toEqual([]);
  });
});

describe('numbers of a step', () => {
  it.each<[string, string, string]>([
    ['an ordinary one is fine', '+12125550111', ''],
    ['one with an extension is fine', '+12125550111;ext=7', ''],
    [
      'one of the business with an extension leads back',
      '+12125550100;ext=7',
      'error a: (212) 555-0100 ext. 7 is one of your own numbers: the call would come back to its beginning. Lead to a step instead.',
    ],
    [
      'one of the business leads back',
      '+12125550100',
      'error a: (212) 555-0100 is one of your own numbers: the call would come back to its beginning. Lead to a step instead.',
    ],
    [
      'a premium one blocks',
      '+19005550111',
      'error a: (900) 555-0111 is a number at a premium price, and those are never rung. Choose an ordinary number.',
    ],
    [
      'one abroad blocks',
      '+18765550111',
      'error a: +1 876 555 0111 is in Jamaica, where this business does not call. Allow the country in Settings under “Outbound calls and texts”, or choose another number.',
    ],
  ])('%s', (_name, number, expected) => {
    expect(found(flowOf(dial({ numbers: [number] }))).join('\n')).toBe(expected);
  });

  it('a phone of a person that will not ring is a warning: others of the step may', () => {
    const business = makeBusiness({ numbers: ['+12125550100', '+12125550112'] });
    expect(found(flowOf(dial({ departments: ['dep_sales'] })), business)).toEqual([
      'warning a: A phone of Bob will not ring: (212) 555-0112 is one of your own numbers: the call would come back to its beginning. Lead to a step instead.',
    ]);
  });

  it('a phone that forwards to the business is told', () => {
    const facts = { forwardsToUs: ['+12125550111'] };
    expect(found(flowOf(dial({ people: ['prs_ann'] })), makeBusiness(), facts)).toEqual([
      'warning a: (212) 555-0111 forwards calls to you: whoever is led there comes back to the beginning of the call.',
    ]);
  });

  it('numbers on which nobody ever took a call are told, and no others', () => {
    const flow = flowOf(dial({ numbers: ['+12125550155', '+12125550156'] }));
    expect(found(flow, makeBusiness(), { answeredBefore: ['+12125550155'] })).toEqual([
      'warning a: Nobody has taken a call on (212) 555-0156 yet. Ring it once to be sure.',
    ]);
  });

  it.each([
    ['20 seconds', { ringSeconds: 20 }, 0],
    ['25 seconds', { ringSeconds: 25 }, 1],
    ['25 seconds with a key to press', { ringSeconds: 25, accept: true }, 0],
  ])('ringing for %s gives %o', (_name, config, count) => {
    const mailbox = found(flowOf(dial({ numbers: ['+12125550111'], ...config }))).filter((line) =>
      line.includes('own voicemail'),
    );
    expect(mailbox).toHaveLength(count);
  });
});

describe('prompts of the library', () => {
  const says: Step = {
    id: 'a',
    type: 'hang-up',
    name: 'Bye',
    config: { prompt: { kind: 'library', promptId: 'prm_bye' } },
    exits: {},
  };
  const withVariants = (languages: string[]) =>
    makeBusiness({
      prompts: {
        prm_bye: {
          id: 'prm_bye',
          name: 'Goodbye',
          variants: Object.fromEntries(languages.map((each) => [each, { kind: 'text', text: 'Bye', voice: null }])),
        },
      },
    });

  it.each<[string, Business, string[]]>([
    ['in the business’s language are fine', withVariants(['en-GB']), []],
    ['that are gone block', makeBusiness(), ['error a: What this step says is no longer in the library.']],
    [
      'without anything in them block',
      withVariants([]),
      ['error a: The prompt “Goodbye” is empty: record it or write its text.'],
    ],
    [
      'in another language only are told',
      withVariants(['es-US']),
      ['warning a: The prompt “Goodbye” is missing in American English: callers hear it in another language.'],
    ],
  ])('%s', (_name, business, expected) => expect(found(flowOf(says), business)).toEqual(expected));
});

describe('people who are not there', () => {
  const spans = (from: string, to: string) => makeSchedule({ id: 'sch_part', week: weekOf(from, to), exceptions: [] });
  const weekOf = (from: string, to: string) => [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [{ from, to }] : []));
  const annAt = (from: string, to: string): Business => {
    const business = makeBusiness();
    const ann = business.people['prs_ann'];
    if (ann === undefined) throw new Error('Ann is gone.');
    return makeBusiness({
      schedules: { ...business.schedules, sch_part: spans(from, to) },
      people: { ...business.people, prs_ann: { ...ann, scheduleId: 'sch_part' } },
      departments: { dep_sales: makeDepartment({ id: 'dep_sales', name: 'Sales', personIds: ['prs_ann'] }) },
    });
  };
  const salesInHours = flowOf(hoursStep, dial({ departments: ['dep_sales'] }, 'b'));

  it.each([
    ['all open hours covered', annAt('09:00', '17:00'), []],
    [
      'open hours without anybody are named by day and time',
      annAt('10:00', '16:30'),
      [
        'warning b: Nobody of Sales can be rung on Monday to Friday 09:00–10:00 and Monday to Friday 16:30–17:00, though callers come here then.',
      ],
    ],
    [
      'hours that never meet',
      annAt('18:00', '20:00'),
      ['warning b: Nobody of Sales can be rung at any time of the coming week when callers come here.'],
    ],
  ])('%s', (_name, business, expected) => expect(found(salesInHours, business)).toEqual(expected));

  it('a department without people says so', () => {
    const departments = { dep_sales: makeDepartment({ id: 'dep_sales', name: 'Sales' }) };
    expect(found(salesInHours, makeBusiness({ departments }))).toEqual([
      'warning b: Nobody of Sales can be rung: no people are in it.',
    ]);
  });

  it('the department that it overflows to is enough', () => {
    const departments = {
      dep_sales: makeDepartment({ id: 'dep_sales', name: 'Sales', overflowDepartmentId: 'dep_support' }),
      dep_support: makeDepartment({ id: 'dep_support', name: 'Support', personIds: ['prs_bob'] }),
    };
    expect(found(salesInHours, makeBusiness({ departments }))).toEqual([]);
  });

  it('without opening hours in the flow the nights count too', () => {
    expect(found(flowOf(dial({ people: ['prs_ann'] })), annAt('00:00', '24:00'))).toEqual([
      'warning a: Ann cannot be rung on Saturday 00:00 to Sunday 24:00, though callers come here then.',
    ]);
  });
});

it('a flow of 500 steps with 60 ringing ones is checked within a second', () => {
  const steps = Array.from({ length: 500 }, (_, index): Step => {
    const id = index === 0 ? 'a' : `s${index}`;
    const next = index === 499 ? null : `s${index + 1}`;
    if (index % 8 === 1)
      return { ...dial({ departments: ['dep_sales', 'dep_support'] }, id), exits: { noAnswer: next } };
    const prompt = { kind: 'text' as const, text: 'Hello.' };
    // One turn may not pass through all of them.
    if (index % 40 === 5)
      return { id, type: 'voicemail', name: id, config: { greeting: prompt }, exits: { done: next } };
    return { id, type: 'message', name: id, config: { prompt }, exits: { next } };
  });
  const started = performance.now();
  expect(found(flowOf(...steps))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1_000);
});
