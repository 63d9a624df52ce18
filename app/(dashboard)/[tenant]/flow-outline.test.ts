import { describe, expect, it } from 'vitest';
import { makeDefaultFlow } from '@/lib/core/flow/default-flow';
import type { StepNames } from '@/lib/core/flow/define-step';
import { type OutlineNode, outlineOf } from './flow-outline';

const names: StepNames = { person: () => 'Olivia', department: () => 'Reception', schedule: () => 'Opening hours' };

function texts(node: OutlineNode | null): string[] {
  return node ? [node.text, ...node.next.flatMap(texts)] : [];
}

describe('outlineOf', () => {
  const flow = makeDefaultFlow({
    businessName: 'Harbor',
    scheduleId: 'sch_1',
    departments: [{ id: 'dep_1', name: 'Reception' }],
    personIds: [],
  });

  it('tells the whole of a flow in sentences, each step once', () => {
    const told = texts(outlineOf(flow, names));
    expect(told[0]).toBe('Open or closed by Opening hours');
    expect(told.filter((text) => text.startsWith('Rings Reception'))).toHaveLength(1);
  });

  it('ends on a flow that goes in circles', () => {
    const circle = { ...flow, steps: { ...flow.steps } };
    const menu = circle.steps['menu'];
    if (menu) circle.steps['menu'] = { ...menu, exits: { ...menu.exits, '1': 'hours' } };
    expect(texts(outlineOf(circle, names)).some((text) => text.includes('as above'))).toBe(true);
  });
});
