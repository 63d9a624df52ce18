import type { ParsedStep } from './define-step';
import type { Flow, Step } from './flow';
import { findStepKind } from './steps/registry';

/** An error keeps a flow from being published: a caller would reach the safe turn. A warning is worth a look. */
export type FlowFinding = { level: 'error' | 'warning'; stepId: string | null; message: string };

/** What the tenant has, to tell which ids of a flow are gone; without it that is not checked. */
export type KnownIds = { people: readonly string[]; departments: readonly string[]; schedules: readonly string[] };

/** Everything that is wrong with a flow, errors first, in sentences for its owner. Never throws, whatever the flow holds. */
export function checkFlow(flow: Flow, known: KnownIds | null = null): FlowFinding[] {
  const steps = Object.entries(flow.steps).map(([id, step]) => ({ id, step, ...readConfig(step) }));
  const links = new Map(steps.map(({ id, step, parsed }) => [id, parsed === null ? [] : linksOf(step, parsed)]));
  const reached = reachableFrom(flow.entry, links);
  const findings = [
    ...(Object.hasOwn(flow.steps, flow.entry)
      ? []
      : [error(null, `The flow begins at a step that does not exist: ${flow.entry}.`)]),
    ...steps.flatMap(({ id, step, parsed, problems }) => [
      ...(step.id === id ? [] : [error(id, `This step is stored under another name than its own (${step.id}).`)]),
      ...problems.map((problem) => error(id, problem)),
      ...(parsed === null ? [] : exitFindings(flow, id, step, parsed)),
      ...(parsed === null || known === null ? [] : referenceFindings(id, parsed, known)),
      ...(reached.has(id) ? [] : [warning(id, 'No caller can reach this step.')]),
    ]),
    ...loopFindings(flow, links, reached),
  ];
  return findings.sort((left, right) => levelRank(left) - levelRank(right));
}

function readConfig(step: Step): { parsed: ParsedStep | null; problems: string[] } {
  const kind = findStepKind(step.type);
  if (kind === null) return { parsed: null, problems: [`There is no kind of step called ${step.type}.`] };
  const result = kind.parse(step.config);
  return result.ok ? { parsed: result.step, problems: [] } : { parsed: null, problems: result.problems };
}

type Link = { exit: string; label: string; to: string | null | undefined };

/** Where each exit leads: a step, null for the end of the call, undefined when nothing was said. */
function linksOf(step: Step, parsed: ParsedStep): Link[] {
  const targetOf = (name: string): string | null | undefined => {
    if (Object.hasOwn(step.exits, name)) return step.exits[name];
    const unconnected = parsed.exits.find((exit) => exit.name === name)?.unconnected;
    if (unconnected === undefined) return undefined;
    return unconnected.kind === 'hangUp' ? null : targetOf(unconnected.exit);
  };
  return parsed.exits.map(({ name, label }) => ({ exit: name, label, to: targetOf(name) }));
}

function exitFindings(flow: Flow, id: string, step: Step, parsed: ParsedStep): FlowFinding[] {
  const open = linksOf(step, parsed).flatMap(({ label, to }) => {
    if (to === undefined) return [error(id, `The exit “${label}” is not connected.`)];
    if (to === null || Object.hasOwn(flow.steps, to)) return [];
    return [error(id, `The exit “${label}” leads to a step that does not exist: ${to}.`)];
  });
  const names = new Set(parsed.exits.map((exit) => exit.name));
  const unused = Object.keys(step.exits).filter((name) => !names.has(name));
  return [...open, ...unused.map((name) => warning(id, `The connection ${name} belongs to no exit of this step.`))];
}

function referenceFindings(id: string, parsed: ParsedStep, known: KnownIds): FlowFinding[] {
  const gone = (kind: keyof KnownIds) =>
    parsed.references[kind].filter((reference) => !known[kind].includes(reference));
  return [
    ...gone('schedules').map(() => error(id, 'The opening hours of this step no longer exist.')),
    ...gone('people').map(() => warning(id, 'A person of this step no longer exists.')),
    ...gone('departments').map(() => warning(id, 'A department of this step no longer exists.')),
  ];
}

function reachableFrom(entry: string, links: ReadonlyMap<string, readonly Link[]>): Set<string> {
  const reached = new Set<string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const out = links.get(id);
    if (out === undefined || reached.has(id)) continue;
    reached.add(id);
    for (const { to } of out) if (typeof to === 'string') waiting.push(to);
  }
  return reached;
}

/** Circles that a call may go round without waiting for the caller: it would end in the safe turn. One finding a circle. */
function loopFindings(
  flow: Flow,
  links: ReadonlyMap<string, readonly Link[]>,
  reached: ReadonlySet<string>,
): FlowFinding[] {
  const waitsOf = (id: string) => findStepKind(flow.steps[id]?.type ?? '')?.waits ?? 'always';
  const ids = Object.keys(flow.steps).filter((id) => reached.has(id) && waitsOf(id) !== 'always');
  const endless = circlesAmong(
    ids.filter((id) => waitsOf(id) === 'never'),
    links,
  );
  const perhaps = circlesAmong(ids, links).filter(
    (circle) => !endless.some(([id]) => id !== undefined && circle.includes(id)),
  );
  return [
    ...endless.map(([id]) =>
      error(id ?? null, 'The call goes round in a circle here without ever waiting for the caller.'),
    ),
    ...perhaps.map(([id]) => warning(id ?? null, 'While nobody can be rung, the call goes round in a circle here.')),
  ];
}

/** Groups of steps that lead to one another without leaving `ids`. */
function circlesAmong(ids: readonly string[], links: ReadonlyMap<string, readonly Link[]>): string[][] {
  const passed = new Map(ids.map((id) => [id, passedFrom(id, links, (other) => ids.includes(other))]));
  const circles: string[][] = [];
  for (const id of ids) {
    if (circles.some((circle) => circle.includes(id))) continue;
    const circle = ids.filter((other) => passed.get(id)?.has(other) && passed.get(other)?.has(id));
    if (circle.length > 0) circles.push(circle);
  }
  return circles;
}

/** Every step that a call can come to from `id` without waiting; `id` itself only if it comes back. */
function passedFrom(
  id: string,
  links: ReadonlyMap<string, readonly Link[]>,
  passes: (id: string) => boolean,
): Set<string> {
  const passed = new Set<string>();
  const waiting = [id];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const { to } of links.get(from) ?? []) {
      if (typeof to !== 'string' || passed.has(to) || !passes(to)) continue;
      passed.add(to);
      waiting.push(to);
    }
  }
  return passed;
}

function error(stepId: string | null, message: string): FlowFinding {
  return { level: 'error', stepId, message };
}

function warning(stepId: string | null, message: string): FlowFinding {
  return { level: 'warning', stepId, message };
}

function levelRank(finding: FlowFinding): number {
  return finding.level === 'error' ? 0 : 1;
}
