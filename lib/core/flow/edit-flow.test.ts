import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainLineFlow } from '../../testing/main-line-flow';
import { editFlow, type FlowEdit, freeStepId } from './edit-flow';
import { beginHistory, type EditHistory, editHistory } from './edit-history';
import { type Flow, flowSchema } from './flow';
import { newStep } from './new-step';
import { findStepKind, stepKinds } from './steps/registry';

const IDS = { scheduleId: 'sch_main', departmentId: 'dep_sales', personId: 'prs_ann' };

/** Numbers that pick an edit of whatever flow there is by then. */
const picks = fc.array(fc.tuple(fc.nat(8), fc.nat(), fc.nat(), fc.nat()), { maxLength: 40 });

function editOf(flow: Flow, [what, first, second, third]: [number, number, number, number]): FlowEdit {
  const ids = Object.keys(flow.steps);
  const stepId = ids[first % ids.length] ?? 'none';
  const to = [...ids, null, undefined, 'no-such-step'][second % (ids.length + 3)];
  const step = flow.steps[stepId];
  const exits = ['open', 'closed', '1', 'noAnswer', ...Object.keys(step?.exits ?? {})];
  const exit = exits[third % exits.length] ?? 'open';
  const kind = stepKinds[second % stepKinds.length];
  if (what <= 1 && kind) return { kind: 'add', step: newStep(flow, kind, IDS), after: what ? { stepId, exit } : null };
  if (what === 2) return { kind: 'connect', from: { stepId, exit }, to };
  if (what === 3) return { kind: 'rename', stepId, name: ['', 'Welcome', 'x'.repeat(200)][second % 3] ?? '' };
  if (what === 4) return { kind: 'configure', stepId, config: { options: third }, movedExits: { '1': '2' } };
  if (what === 5) return { kind: 'begin', stepId };
  if (what === 6) return { kind: 'remove', stepIds: [stepId, ids[third % ids.length] ?? 'none'] };
  return { kind: 'paste', steps: ids.slice(0, 3).flatMap((id) => flow.steps[id] ?? []) };
}

function play(history: EditHistory, edits: readonly [number, number, number, number][]): EditHistory {
  return edits.reduce((now, pick) => editHistory(now, { kind: 'edit', edit: editOf(now.present, pick) }), history);
}

describe('editing a flow', () => {
  it('any sequence of edits leaves a flow that is accepted, whose entry exists and whose ways lead to steps that exist', () => {
    fc.assert(
      fc.property(picks, (edits) => {
        const { present } = play(beginHistory(mainLineFlow), edits);
        expect(flowSchema.safeParse(present).success).toBe(true);
        expect(Object.hasOwn(present.steps, present.entry)).toBe(true);
        for (const [id, step] of Object.entries(present.steps)) {
          expect(step.id).toBe(id);
          for (const to of Object.values(step.exits)) if (to !== null) expect(present.steps).toHaveProperty([to]);
        }
      }),
    );
  });

  it('taking back every edit gives the very flow of the beginning, doing them again the very flow of the end', () => {
    fc.assert(
      fc.property(picks, (edits) => {
        const edited = play(beginHistory(mainLineFlow), edits);
        let history = edited;
        for (let index = 0; index < edited.past.length; index++) history = editHistory(history, { kind: 'undo' });
        expect(history.present).toBe(mainLineFlow);
        for (let index = 0; index < edited.past.length; index++) history = editHistory(history, { kind: 'redo' });
        expect(history.present).toBe(edited.present);
      }),
    );
  });

  it('an edit never changes the flow that it is made on', () => {
    fc.assert(
      fc.property(picks, (edits) => {
        const before = JSON.stringify(mainLineFlow);
        play(beginHistory(mainLineFlow), edits);
        expect(JSON.stringify(mainLineFlow)).toBe(before);
      }),
    );
  });

  it('edits with the same key are taken back together, a pause parts them', () => {
    const type = (history: EditHistory, name: string) =>
      editHistory(history, { kind: 'edit', edit: { kind: 'rename', stepId: 'menu', name }, mergeKey: 'name' });
    const typed = type(type(beginHistory(mainLineFlow), 'H'), 'He');
    expect(typed.past).toEqual([mainLineFlow]);
    expect(type(editHistory(typed, { kind: 'pause' }), 'Hel').past).toHaveLength(2);
  });
});

describe('what happens to the ways', () => {
  it('a step put in at an exit leads on to where the exit led', () => {
    const message = findStepKind('message');
    if (message === null) throw new Error('no message step');
    const step = newStep(mainLineFlow, message, IDS);
    const edited = editFlow(mainLineFlow, { kind: 'add', step, after: { stepId: 'hours', exit: 'open' } });
    expect(edited.steps['hours']?.exits['open']).toBe(step.id);
    expect(edited.steps[step.id]?.exits).toEqual({ next: 'menu' });
  });

  it('removing a step with one way on joins what was before to what was behind', () => {
    const message = findStepKind('message');
    if (message === null) throw new Error('no message step');
    const step = newStep(mainLineFlow, message, IDS);
    const added = editFlow(mainLineFlow, { kind: 'add', step, after: { stepId: 'hours', exit: 'open' } });
    const removed = editFlow(added, { kind: 'remove', stepIds: [step.id] });
    expect(removed.steps['hours']?.exits).toEqual(mainLineFlow.steps['hours']?.exits);
  });

  it('a choice that gets another key keeps its connection; a choice that is gone loses it', () => {
    const config = { prompt: { kind: 'text', text: 'Hello' }, options: [{ key: '5', label: 'Sales', words: [] }] };
    const edit: FlowEdit = { kind: 'configure', stepId: 'menu', config, movedExits: { '1': '5' } };
    const exits = editFlow(mainLineFlow, edit).steps['menu']?.exits ?? {};
    expect(exits['5']).toBe('department-1');
    expect(Object.keys(exits).sort()).toEqual(['5', 'silence', 'wrongKey']);
  });

  it('pasted steps keep the ways among them and open all others', () => {
    const { menu, 'department-1': department } = mainLineFlow.steps;
    const pasted = editFlow(mainLineFlow, { kind: 'paste', steps: [menu, department].flatMap((step) => step ?? []) });
    expect(pasted.steps['menu-1']?.exits).toEqual({ '1': 'dial-1', wrongKey: 'dial-1', silence: 'dial-1' });
    expect(pasted.steps['dial-1']?.exits).toEqual({ answered: null });
  });
});

describe('new steps', () => {
  it.each(stepKinds.map(({ type }) => type))('a new %s step shows its exits and its id is free', (type) => {
    const kind = findStepKind(type);
    if (kind === null) throw new Error('no such kind');
    const step = newStep(mainLineFlow, kind, IDS);
    expect(mainLineFlow.steps).not.toHaveProperty([step.id]);
    expect(kind.draftExits(step.config).length).toBeGreaterThan(type === 'hang-up' ? -1 : 0);
  });

  it('an id is made of any type, however it is written', () => {
    expect(freeStepId({ steps: {} }, 'Ünknown kind!'.repeat(9))).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
  });
});
