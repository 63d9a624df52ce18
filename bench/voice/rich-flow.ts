import type { Flow, Step } from '../../lib/core/flow/flow';
import { syntheticFlow } from '../flows/synthetic-flow';

const text = (words: string) => ({ kind: 'text', text: words });

/**
 * The richest flow that the bench knows: before the first menu a call goes through every kind of step that decides without waiting for
 * anybody, eleven in one turn; the menu is the first of 40 further steps.
 */
export function richFlow(): Flow {
  const { steps } = syntheticFlow(40);
  const prelude = [
    step('record', 'record', { recording: 'on', announcement: text('This call is recorded.') }, { next: 'rules' }),
    step(
      'rules',
      'caller-rules',
      {
        rules: [
          { id: 'r1', when: 'blocked' },
          { id: 'r2', when: 'spam' },
          { id: 'r3', when: 'vip' },
          { id: 'r4', when: 'tag', value: 'press' },
          { id: 'r5', when: 'missedToday' },
        ],
      },
      { r1: 'bye', r2: 'bye', r3: 'ring-0', r4: 'mail-0', r5: 'ring-0', otherwise: 'number' },
    ),
    step(
      'number',
      'number-called',
      { numbers: [{ id: 'r1', number: '+12125550109' }] },
      { r1: 'bye', otherwise: 'split' },
    ),
    step(
      'split',
      'split',
      {
        shares: [
          { id: 'r1', label: 'Old', percent: 50 },
          { id: 'r2', label: 'New', percent: 50 },
        ],
      },
      { r1: 'field', r2: 'field' },
    ),
    step('field', 'set-field', { field: 'source', value: 'Called {{business.name}}', keep: true }, { next: 'tag' }),
    step('tag', 'tag', { tag: 'Main line' }, { next: 'text' }),
    step(
      'text',
      'text',
      { to: 'person', personId: 'prs_bob', body: 'A call from {{caller.number}}.' },
      { next: 'area' },
    ),
    step(
      'area',
      'caller-rules',
      {
        rules: [
          { id: 'r1', when: 'country', value: 'CA' },
          { id: 'r2', when: 'prefix', value: '+1415, +1213' },
        ],
      },
      { r1: 'mail-0', r2: 'ring-0', otherwise: 'hello' },
    ),
    step('hello', 'message', { prompt: text('Welcome to {{business.name}}.') }, { next: 'hours' }),
    step('bye', 'hang-up', {}, {}),
  ];
  return {
    schema: 1,
    entry: 'record',
    steps: { ...steps, ...Object.fromEntries(prelude.map((each) => [each.id, each])) },
  };
}

function step(id: string, type: string, config: Step['config'], exits: Step['exits']): Step {
  return { id, type, name: id, config, exits };
}
