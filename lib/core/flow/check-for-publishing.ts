import type { Business } from './business';
import { structureFindings } from './check-flow';
import { type NumberFacts, numberFindings } from './checks/check-numbers';
import { promptFindings } from './checks/check-prompts';
import { staffingFindings } from './checks/check-staffing';
import { templateFindings } from './checks/check-templates';
import type { Flow } from './flow';
import { byLevel, type FlowFinding } from './flow-finding';
import { readFlowGraph } from './flow-graph';

/** What the checks need beside the business; what is left out is not checked. */
export type PublishingFacts = NumberFacts & {
  /** Milliseconds since the epoch: the coming week is looked at. */
  now: number;
  /** Flows that the business has. */
  flows?: readonly string[];
};

/**
 * Everything that speaks against publishing the flow as the business is now, errors first, in sentences for its owner. A flow with an error
 * must not be published. Never throws, whatever the flow holds.
 */
export function checkForPublishing(flow: Flow, business: Business, facts: PublishingFacts): FlowFinding[] {
  const graph = readFlowGraph(flow);
  const known = {
    people: Object.keys(business.people),
    departments: Object.keys(business.departments),
    schedules: Object.keys(business.schedules),
    ...(facts.flows === undefined ? {} : { flows: facts.flows }),
  };
  return byLevel([
    ...structureFindings(graph, known),
    ...numberFindings(graph, business, facts),
    ...promptFindings(graph, business),
    ...templateFindings(graph, business),
    ...staffingFindings(graph, business, facts.now),
  ]);
}
