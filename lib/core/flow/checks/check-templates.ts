import type { Json } from '../../shared/json';
import { own } from '../../shared/own';
import type { Business } from '../business';
import { unfilledTemplate } from '../fill-text';
import { error, type FlowFinding } from '../flow-finding';
import type { FlowGraph, ReadStep } from '../flow-graph';

/** Steps whose texts have braces that are no call field: callers would hear or read them. */
export function templateFindings(graph: FlowGraph, business: Business): FlowFinding[] {
  return graph.steps.flatMap((step) => {
    for (const text of [...textsIn(step.step.config), ...sharedTexts(step, business)]) {
      const sign = unfilledTemplate(text);
      if (sign !== null)
        return [
          error(
            step.id,
            `“${step.step.name}” would say “${sign}” as it stands. Replace it with a call field or words.`,
          ),
        ];
    }
    return [];
  });
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** What the step says that is written elsewhere: prompts of the library and closed messages. */
function sharedTexts({ parsed }: ReadStep, business: Business): string[] {
  const prompts = (parsed?.references.prompts ?? []).flatMap((id) =>
    Object.values(own(business.prompts, id)?.variants ?? {}),
  );
  const schedules = (parsed?.references.schedules ?? []).flatMap((id) => own(business.schedules, id) ?? []);
  return [
    ...prompts.flatMap((variant) => ('text' in variant ? (variant.text ?? '') : '')),
    ...schedules.map(({ closedMessage }) => closedMessage ?? ''),
  ];
}
