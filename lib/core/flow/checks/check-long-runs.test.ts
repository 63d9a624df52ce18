import { describe, expect, it } from 'vitest';
import { checkFlow } from '../check-flow';
import type { Flow, Step } from '../flow';
import { FLOW_STEPS_PER_TURN_MAX } from '../limits';

const message = { prompt: { kind: 'text', text: 'And so on.' } };
const menu = { ...message, options: [{ key: '1', label: 'On' }] };

/** So many steps in a row, of which the given ones are menus. */
function row(length: number, menus: readonly number[] = []): Flow {
  const steps = Array.from({ length }, (_, index): Step => {
    const next = index + 1 < length ? `s${index + 1}` : null;
    return menus.includes(index)
      ? { id: `s${index}`, type: 'menu', name: 'Menu', config: menu, exits: { 1: next, wrongKey: null, silence: null } }
      : { id: `s${index}`, type: 'message', name: 'Message', config: message, exits: { next } };
  });
  return { schema: 1, entry: 's0', steps: Object.fromEntries(steps.map((step) => [step.id, step])) };
}

describe('a row of steps that wait for nobody', () => {
  it.each([
    [FLOW_STEPS_PER_TURN_MAX - 1, [], 0],
    [FLOW_STEPS_PER_TURN_MAX, [], 1],
    [FLOW_STEPS_PER_TURN_MAX * 4, [], 1],
    [FLOW_STEPS_PER_TURN_MAX, [FLOW_STEPS_PER_TURN_MAX - 1], 0],
    [FLOW_STEPS_PER_TURN_MAX * 2 - 1, [FLOW_STEPS_PER_TURN_MAX - 1], 0],
    [FLOW_STEPS_PER_TURN_MAX * 2 + 1, [FLOW_STEPS_PER_TURN_MAX], 1],
  ])('%i long with menus at %j has %i findings', (length, menus, findings) => {
    const found = checkFlow(row(length, menus));
    expect(found).toHaveLength(findings);
    for (const finding of found)
      expect(finding).toMatchObject({ level: 'error', message: expect.stringMatching('too much for one answer') });
  });
});
