import type { StepType } from '../core/flow/steps/registry';
import type { RandomSource } from './random-source';

const TEXTS = [
  'Hello.',
  'Hello {{caller.name}}, {{field.order}} and {{field.note}}.',
  'Press 1 to be called back at {{caller.number}}.',
  '<&"\'>]]>',
  'שלום {{business.name}}',
  `Long ${'and longer '.repeat(60)}`,
] as const;
const PROMPTS = ['prm_text', 'prm_audio', 'prm_gone'] as const;
const FIELDS = ['order', 'note', 'due'] as const;
const PEOPLE = ['prs_ann', 'prs_bob'];
const DEPARTMENTS = ['dep_sales', 'dep_support'];
const NUMBERS = ['+12125550150', '+16135550151', '+442071234567', '+19005550199'] as const;
const COUNTS = [0, 1, 2] as const;
const SECONDS = [1, 5, 30] as const;
const TRUTH = [true, false] as const;
const KEYS = ['1', '2', '9', '*', '#'];

type Config = Record<string, unknown>;

/** A config that is valid for each kind of step, for a business such as makeBusiness gives. */
export const RANDOM_CONFIGS: Readonly<Record<StepType, (random: RandomSource) => Config>> = {
  message: (random) => ({ prompt: prompt(random), goal: random.chance(0.2) }),
  menu: (random) => ({
    prompt: prompt(random),
    options: random.some(KEYS, 1).map((key) => ({ key, label: `Choice ${key}`, words: ['now'] })),
    extensions: random.pick(TRUTH),
    speech: random.pick(TRUTH),
    timeoutSeconds: random.pick(SECONDS),
    wrongKeyRetries: random.pick(COUNTS),
    silenceRetries: random.pick(COUNTS),
    wrongKeySorry: optionalPrompt(random),
  }),
  hours: () => ({ scheduleId: 'sch_main' }),
  dial: (random) => ({
    people: random.some(PEOPLE, 1),
    departments: random.some(DEPARTMENTS),
    numbers: random.some(NUMBERS),
    order: random.pick(['department', 'together', 'inTurn', 'roundRobin', 'longestIdle', 'fewestCalls', 'weighted']),
    ringSeconds: random.pick([5, 20, 600]),
    accept: random.pick(TRUTH),
    extension: random.pick(TRUTH),
    sticky: random.pick(TRUTH),
    overflowDepartmentId: random.pick([null, 'dep_support']),
    shownNumber: random.pick(['caller', 'business']),
  }),
  voicemail: (random) => ({
    greeting: prompt(random),
    departmentId: random.pick([null, 'dep_sales']),
    transcribe: random.pick([true, false]),
  }),
  'caller-rules': (random) => ({
    rules: rows(random, 3, () => random.pick(RULES)),
  }),
  split: (random) => {
    const percent = random.int(101);
    return {
      shares: [
        { id: 'r1', label: 'Old', percent },
        { id: 'r2', label: 'New', percent: 100 - percent },
      ],
    };
  },
  'number-called': (random) => ({ numbers: [{ id: 'r1', number: random.pick(['+12125550100', '+12125550101']) }] }),
  collect: (random) => ({
    field: random.pick(FIELDS),
    prompt: prompt(random),
    input: random.pick(['keys', 'speech', 'both']),
    check: random.pick(['none', 'length', 'date', 'phone']),
    lengthMin: 1,
    lengthMax: random.pick([1, 4, 12]),
    dateOrder: random.pick(['dayMonthYear', 'monthDayYear', 'yearMonthDay']),
    wrongRetries: random.pick(COUNTS),
    silenceRetries: random.pick(COUNTS),
    silenceSorry: optionalPrompt(random),
  }),
  'set-field': (random) => ({
    field: random.pick(FIELDS),
    value: text(random).slice(0, 100),
    keep: random.pick(TRUTH),
  }),
  tag: () => ({ tag: 'Tried' }),
  text: (random) => ({ ...random.pick([{ to: 'caller' }, { to: 'person', personId: 'prs_bob' }]), body: 'Hello.' }),
  webhook: (random) => ({
    url: 'https://crm.example/hook',
    send: random.some(['caller', 'called', 'time', 'fields']),
    branchPath: random.pick(['', 'state', 'order.state']),
    branches: rows(random, 2, (index) => ({ value: ['open', 'closed'][index] ?? 'open' })),
    take: [{ path: random.pick(['state', 'note', 'order.0.long']), field: random.pick(FIELDS) }],
  }),
  language: (random) => ({
    prompt: optionalPrompt(random),
    languages: [
      { id: 'r1', key: '1', language: 'en-US', invitation: 'For English, press 1.' },
      {
        id: 'r2',
        key: '2',
        language: random.pick(['es-ES', 'de-DE', 'fr-CA']),
        invitation: text(random).slice(0, 200),
      },
    ],
    retries: random.pick(COUNTS),
  }),
  record: (random) => ({ recording: random.pick(['on', 'off']), announcement: optionalPrompt(random) }),
  'missed-call-service': (random) =>
    random.pick<Config>([
      { text: true, body: 'We call back.' },
      { text: false, callBack: true, departmentId: 'dep_sales' },
      { text: true, body: '{{field.order}}', callBack: true },
    ]),
  'callback-request': (random) => ({
    prompt: prompt(random),
    otherNumber: random.pick(TRUTH),
    numberPrompt: optionalPrompt(random),
    confirmation: optionalPrompt(random),
    departmentId: random.pick([null, 'dep_sales']),
    note: '{{field.order}}',
  }),
  transfer: (random) => ({
    number: random.pick(NUMBERS),
    prompt: optionalPrompt(random),
    shownNumber: random.pick(['caller', 'business']),
    ringSeconds: random.pick([5, 30]),
  }),
  'sub-flow': () => ({ flowId: 'flw_sub' }),
  'hang-up': (random) => ({ prompt: optionalPrompt(random), unwanted: random.chance(0.3) }),
};

const RULES: readonly [Config, ...Config[]] = [
  { when: 'vip' },
  { when: 'tag', value: 'press' },
  { when: 'known' },
  { when: 'blocked' },
  { when: 'country', value: 'US, CA' },
  { when: 'prefix', value: '+1212' },
  { when: 'withheld' },
  { when: 'spam' },
  { when: 'calledBefore' },
  { when: 'missedToday' },
];

function text(random: RandomSource): string {
  return random.pick(TEXTS);
}

function prompt(random: RandomSource): Config {
  if (random.chance(0.7)) return { kind: 'text', text: text(random) };
  if (random.chance(0.3)) return { kind: 'closedMessage', scheduleId: 'sch_main' };
  return { kind: 'library', promptId: random.pick(PROMPTS) };
}

function optionalPrompt(random: RandomSource): Config | null {
  return random.chance(0.5) ? prompt(random) : null;
}

function rows(random: RandomSource, max: number, row: (index: number) => Config): Config[] {
  return Array.from({ length: 1 + random.int(max) }, (_, index) => ({ id: `r${index + 1}`, ...row(index) }));
}
