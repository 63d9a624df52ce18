import type { Flow, Step } from '../../lib/core/flow/flow';
import type { Prompt } from '../../lib/core/flow/prompt';

type FlowParts = { scheduleId: string; supportId: string; salesId: string; frontDeskPersonId: string };

const GREETING =
  'Thank you for calling Fernhill Garden Centre. For help with an order, press 1. For sales, press 2. For everything else, press 0.';

/** Opening hours, a greeting with three choices, rings of 20 seconds, and a voicemail wherever nobody answers. */
export function fernhillFlow({ scheduleId, supportId, salesId, frontDeskPersonId }: FlowParts): Flow {
  const steps = [
    step('hours', 'hours', 'Open now?', { scheduleId }, { open: 'menu', closed: 'closed' }),
    step('menu', 'menu', 'Greeting and menu', { prompt: text(GREETING), options: OPTIONS }, MENU_EXITS),
    step(
      'support',
      'dial',
      'Support',
      { departments: [supportId], ringSeconds: 20 },
      { answered: null, noAnswer: 'support-mail' },
    ),
    step(
      'sales',
      'dial',
      'Sales',
      { departments: [salesId], ringSeconds: 20 },
      { answered: null, noAnswer: 'sales-mail' },
    ),
    step(
      'front-desk',
      'dial',
      'Front desk',
      { people: [frontDeskPersonId], ringSeconds: 15 },
      { answered: null, noAnswer: 'desk-mail' },
    ),
    voicemail('support-mail', 'Voicemail of Support', nobody('Support'), supportId),
    voicemail('sales-mail', 'Voicemail of Sales', nobody('Sales'), salesId, { transcribe: true }),
    voicemail('desk-mail', 'Voicemail', nobody('the front desk'), null),
    step('closed', 'message', 'Closed', { prompt: { kind: 'closedMessage', scheduleId } }, { next: 'closed-mail' }),
    voicemail('closed-mail', 'Voicemail after hours', text('Please leave a message after the tone.'), null),
  ];
  return { schema: 1, entry: 'hours', steps: Object.fromEntries(steps.map((each) => [each.id, each])) };
}

const OPTIONS = [
  { key: '1', label: 'Support', words: ['support', 'order', 'help'] },
  { key: '2', label: 'Sales', words: ['sales', 'buy'] },
  { key: '0', label: 'Front desk', words: ['front desk', 'person'] },
];
const MENU_EXITS = { '1': 'support', '2': 'sales', '0': 'front-desk', wrongKey: 'front-desk', silence: 'front-desk' };

function nobody(where: string): Prompt {
  return text(
    `Nobody at ${where} can take your call right now. Please leave a message after the tone and we will call you back.`,
  );
}

function text(words: string): Prompt {
  return { kind: 'text', text: words };
}

function voicemail(
  id: string,
  name: string,
  greeting: Prompt,
  departmentId: string | null,
  more: Step['config'] = {},
): Step {
  return step(id, 'voicemail', name, { greeting, departmentId, ...more }, { done: null });
}

function step(id: string, type: string, name: string, config: Step['config'], exits: Step['exits']): Step {
  return { id, type, name, config, exits };
}
