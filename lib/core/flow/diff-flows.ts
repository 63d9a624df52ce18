import type { StepNames } from './define-step';
import { describeChanges } from './diff-config';
import type { Flow, Step } from './flow';
import { findStepKind } from './steps/registry';

/** What became of a step between two states of a flow. */
export type StepChange = 'added' | 'removed' | 'changed';

export type FlowDifference = {
  /** One sentence a change, in the order of the later flow; removed steps last. */
  sentences: readonly { stepId: string | null; text: string }[];
  /** Step id → its change, for drawing; steps that stayed as they were are missing. */
  steps: Readonly<Record<string, StepChange>>;
};

/** What changed from one state of a flow to another, in words for its owner. Two flows that do the same give no sentence. Never throws. */
export function diffFlows(before: Flow, after: Flow, names: StepNames): FlowDifference {
  const sentences: { stepId: string | null; text: string }[] = [];
  const steps: Record<string, StepChange> = {};
  if (before.entry !== after.entry) sentences.push({ stepId: after.entry, text: entrySentence(after) });
  for (const [id, step] of Object.entries(after.steps)) {
    const earlier = Object.hasOwn(before.steps, id) ? before.steps[id] : undefined;
    const texts = earlier === undefined ? [addedSentence(step, names)] : changes(before, after, earlier, step, names);
    if (texts.length === 0) continue;
    steps[id] = earlier === undefined ? 'added' : 'changed';
    sentences.push(...texts.map((text) => ({ stepId: id, text })));
  }
  for (const [id, step] of Object.entries(before.steps)) {
    if (Object.hasOwn(after.steps, id)) continue;
    steps[id] = 'removed';
    sentences.push({ stepId: id, text: `${quoted(step)} was removed.` });
  }
  return { sentences, steps };
}

function entrySentence({ steps, entry }: Flow): string {
  return `Calls now begin at ${targetName(steps, entry)}.`;
}

function addedSentence(step: Step, names: StepNames): string {
  const parsed = findStepKind(step.type)?.parse(step.config);
  const what = parsed?.ok === true ? `: ${lowerFirst(parsed.step.summary(names))}` : '';
  return `${quoted(step)} was added${what}.`;
}

function changes(before: Flow, after: Flow, earlier: Step, step: Step, names: StepNames): string[] {
  const renamed = earlier.name === step.name ? [] : [`${quoted(earlier)} is now called “${step.name}”.`];
  if (earlier.type !== step.type) {
    const kind = findStepKind(step.type)?.label ?? step.type;
    return [...renamed, `${quoted(step)} is now another kind of step: ${kind}.`];
  }
  return [
    ...renamed,
    ...describeChanges(earlier, step, names).map((text) => `${quoted(step)}: ${text}`),
    ...exitChanges(before, after, earlier, step),
  ];
}

function exitChanges(before: Flow, after: Flow, earlier: Step, step: Step): string[] {
  const labels = exitLabels(step);
  const exits = new Set([...Object.keys(earlier.exits), ...Object.keys(step.exits)]);
  return [...exits].flatMap((exit) => {
    const [from, to] = [earlier.exits[exit], step.exits[exit]];
    if (from === to) return [];
    const label = labels.get(exit) ?? exitLabels(earlier).get(exit) ?? exit;
    if (to === undefined) return labels.has(exit) ? [`${quoted(step)}: “${label}” leads nowhere now.`] : [];
    const past = from === undefined ? '' : ` instead of ${targetName(before.steps, from)}`;
    return [`${quoted(step)}: “${label}” now leads to ${targetName(after.steps, to)}${past}.`];
  });
}

function exitLabels(step: Step): Map<string, string> {
  const exits = findStepKind(step.type)?.draftExits(step.config) ?? [];
  return new Map(exits.map(({ name, label }) => [name, label]));
}

function targetName(steps: Flow['steps'], id: string | null): string {
  if (id === null) return 'the end of the call';
  const step = Object.hasOwn(steps, id) ? steps[id] : undefined;
  return step === undefined ? 'a step that is gone' : quoted(step);
}

function quoted(step: Step): string {
  return `“${step.name}”`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
