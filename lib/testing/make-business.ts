import type { Business, CallFacts } from '../core/flow/business';
import type { Schedule } from '../core/hours/schedule';
import type { Department } from '../core/people/person';

const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }];

/** Monday to Friday 09:00-17:00, with Christmas Day 2026 closed. */
export function makeSchedule(changes: Partial<Schedule> = {}): Schedule {
  return {
    id: 'sch_main',
    name: 'Opening hours',
    timeZone: null,
    week: [NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, [], []],
    exceptions: [{ date: '2026-12-25', name: 'Christmas Day', spans: [], holiday: true }],
    closedMessage: 'We are closed. Our hours are nine to five, Monday to Friday.',
    ...changes,
  };
}

/** A department that rings everybody at once. */
export function makeDepartment(changes: Partial<Department> & Pick<Department, 'id' | 'name'>): Department {
  return {
    personIds: [],
    order: 'together',
    weights: {},
    sticky: false,
    ringSeconds: null,
    scheduleId: null,
    overflowDepartmentId: null,
    ...changes,
  };
}

/** A small American business with two people, two departments and no fallback number, for tests. */
export function makeBusiness(changes: Partial<Business> = {}): Business {
  return {
    tenantId: 'tnt_acme',
    slug: 'acme',
    name: 'Acme',
    status: 'active',
    country: 'US',
    timeZone: 'America/New_York',
    language: 'en-US',
    voice: 'Polly.Joanna',
    fallbackNumber: null,
    recording: { enabled: true, announcement: 'This call is recorded.' },
    schedules: { sch_main: makeSchedule() },
    people: {
      prs_ann: {
        id: 'prs_ann',
        name: 'Ann',
        email: 'ann@acme.example',
        phones: [{ id: 'phn_1', kind: 'number', number: '+12125550111', enabled: true, scheduleId: null }],
        available: true,
        scheduleId: null,
        doNotDisturbUntil: null,
        extension: null,
      },
      prs_bob: {
        id: 'prs_bob',
        name: 'Bob',
        email: 'bob@acme.example',
        phones: [
          { id: 'phn_2', kind: 'number', number: '+12125550112', enabled: true, scheduleId: null },
          { id: 'phn_3', kind: 'number', number: '+12125550113', enabled: false, scheduleId: null },
        ],
        available: true,
        scheduleId: null,
        doNotDisturbUntil: null,
        extension: null,
      },
    },
    departments: {
      dep_sales: makeDepartment({ id: 'dep_sales', name: 'Sales', personIds: ['prs_ann', 'prs_bob'] }),
      dep_support: makeDepartment({ id: 'dep_support', name: 'Support', personIds: ['prs_bob'], order: 'inTurn' }),
    },
    duty: {},
    prompts: {},
    contacts: {},
    numbers: ['+12125550100'],
    outbound: { countries: ['US', 'CA'], talkSecondsMax: 14_400, legsPerDialMax: 10 },
    ...changes,
  };
}

/** A call from an ordinary number to the business's first number. */
export function makeCall(changes: Partial<CallFacts> = {}): CallFacts {
  return {
    callSid: 'CA00000000000000000000000000000001',
    from: '+12125550199',
    to: '+12125550100',
    numberId: 'num_main',
    callerName: null,
    forwardedFrom: null,
    ...changes,
  };
}
