import { longRunFindings } from './checks/check-long-runs';
import type { ParsedStep } from './define-step';
import type { Flow } from './flow';
import { byLevel, error, type FlowFinding, warning } from './flow-finding';
import { circlesAmong, type FlowGraph, type Link, type ReadStep, readFlowGraph } from './flow-graph';

export type { FlowFinding };

/** What the tenant has, to tell which ids of a flow are gone; without it that is not checked. */
export type KnownIds = {
  people: readonly string[];
  departments: readonly string[];
  schedules: readonly string[];
  /** Left out: not checked. */
  prompts?: readonly string[];
  flows?: readonly string[];
};

/** What is wrong with a flow in itself, errors first, in sentences for its owner. Never throws, whatever the flow holds. */
export function checkFlow(flow: Flow, known: KnownIds | null = null): FlowFinding[] {
  return byLevel(structureFindings(readFlowGraph(flow), known));
}

/** The same of a flow that was read already, in the order of the steps. */
export function structureFindings(graph: FlowGraph, known: KnownIds | null): FlowFinding[] {
  const { flow, steps, byId, reached } = graph;
  return [
    ...(byId.has(flow.entry) ? [] : [error(null, `The flow begins at a step that does not exist: ${flow.entry}.`)]),
    ...steps.flatMap(({ id, step, parsed, problems, links }) => [
      ...(step.id === id ? [] : [error(id, `This step is stored under another name than its own (${step.id}).`)]),
      ...problems.map((problem) => error(id, problem)),
      ...(parsed === null ? [] : exitFindings(graph, id, links)),
      ...(parsed === null ? [] : unusedConnections(id, step.exits, parsed)),
      ...(parsed === null || known === null
        ? []
        : referenceFindings(id, parsed, known, step.config['expanded'] === true)),
      ...(reached.has(id) ? [] : [warning(id, 'No caller can reach this step.')]),
    ]),
    ...loopFindings(graph),
    ...longRunFindings(graph),
  ];
}

function exitFindings({ byId }: FlowGraph, id: string, links: readonly Link[]): FlowFinding[] {
  return links.flatMap(({ label, to }) => {
    if (to === undefined) return [error(id, `The exit “${label}” is not connected.`)];
    if (to === null || byId.has(to)) return [];
    return [error(id, `The exit “${label}” leads to a step that does not exist: ${to}.`)];
  });
}

function unusedConnections(id: string, exits: Readonly<Record<string, unknown>>, parsed: ParsedStep): FlowFinding[] {
  const names = new Set(parsed.exits.map((exit) => exit.name));
  const unused = Object.keys(exits).filter((name) => !names.has(name));
  return unused.map((name) => warning(id, `The connection ${name} belongs to no exit of this step.`));
}

/** A flow that was folded in when this one was published is needed no more. */
function referenceFindings(id: string, parsed: ParsedStep, known: KnownIds, isExpanded: boolean): FlowFinding[] {
  const gone = (kind: keyof KnownIds) =>
    [...new Set(parsed.references[kind])].filter((reference) => known[kind]?.includes(reference) === false);
  return [
    ...gone('schedules').map(() => error(id, 'The opening hours of this step no longer exist.')),
    ...(isExpanded ? [] : gone('flows')).map(() => error(id, 'The flow that this step goes through no longer exists.')),
    ...gone('prompts').map(() => error(id, 'What this step says is no longer in the library.')),
    ...gone('people').map(() => warning(id, 'A person of this step no longer exists.')),
    ...gone('departments').map(() => warning(id, 'A department of this step no longer exists.')),
  ];
}

/** The finding that an imported flow is refused for. */
export const ENDLESS = 'The call goes round in a circle here without ever waiting for the caller.';
const PERHAPS = 'While nobody can be rung, the call goes round in a circle here.';
const PASSIVE =
  'A caller who does nothing goes round in a circle here until the line is cut: let silence lead to somebody, to a message or to the end.';

/**
 * Circles: those that never wait would end in the safe turn, those that wait only while somebody can be rung do so now and then, and a
 * caller who does nothing is kept in the last kind for ever. One finding a circle, the worst one.
 */
function loopFindings({ flow, byId, reached }: FlowGraph): FlowFinding[] {
  const ids = Object.keys(flow.steps).filter((id) => reached.has(id));
  const waitsOf = (id: string) => byId.get(id)?.kind?.waits ?? 'always';
  const told = new Set<string>();
  const untold = (circles: string[][]) =>
    circles.filter((circle) => {
      if (circle.some((id) => told.has(id))) return false;
      for (const id of circle) told.add(id);
      return true;
    });
  const endless = untold(
    circlesAmong(
      ids.filter((id) => waitsOf(id) === 'never'),
      byId,
    ),
  );
  const perhaps = untold(
    circlesAmong(
      ids.filter((id) => waitsOf(id) !== 'always'),
      byId,
    ),
  );
  const passive = untold(circlesAmong(ids, byId, isPassive));
  return [
    ...endless.map(([id]) => error(id ?? null, ENDLESS)),
    ...perhaps.map(([id]) => warning(id ?? null, PERHAPS)),
    ...passive.map(([id]) => warning(id ?? null, PASSIVE)),
  ];
}

/** True for the ways that a caller is taken who neither presses, says nor hears anybody. */
function isPassive({ links }: ReadStep, link: Link): boolean {
  const onSilence = PASSIVE_EXITS.find((name) => links.some(({ exit }) => exit === name));
  return onSilence === undefined ? link.exit !== 'answered' : link.exit === onSilence;
}

/** Where steps that ask lead a caller who gives no answer. */
const PASSIVE_EXITS = ['silence', 'none', 'declined'];
