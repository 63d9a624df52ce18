import { z } from 'zod';
import { AppError } from '../shared/app-error';
import type { Flow } from './flow';
import { FLOW_STEPS_MAX } from './limits';
import { type NotMapped, nextOf, openStudio, stateSchema, targetOf } from './studio-reading';
import { stepsOfWidget, withoutPassed } from './studio-steps';

/** A flow read from another product's file; `notMapped`: what has no counterpart here, or not quite, and what became of it. */
export type StudioImport = { flow: Flow; notMapped: readonly NotMapped[] };

const documentSchema = z.object({
  initial_state: z.string(),
  states: z.array(stateSchema).min(1).max(1000),
});

/**
 * Reads a flow of Twilio Studio as far as it can be told here; a widget without a counterpart is passed through by its ordinary way out.
 * Throws AppError('invalid_input') with a sentence when the document is none, begins nowhere, or is too large.
 */
export function importStudio(document: unknown): StudioImport {
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw refused(
      `The Studio flow is not whole: ${[issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')}`,
    );
  }
  const reading = openStudio(parsed.data.states);
  const trigger = reading.states.get(parsed.data.initial_state);
  if (trigger === undefined) throw refused('The Studio flow begins at a widget that is not in the file.');
  const begin = targetOf(reading, trigger.type === 'trigger' ? nextOf(trigger, 'incomingCall') : trigger.name);
  const read = [...reading.states.values()]
    .filter(({ name }) => !reading.folded.has(name))
    .flatMap((state) => stepsOfWidget(state, reading));
  const { steps, leadsTo } = withoutPassed(read);
  const entry = leadsTo(begin);
  if (entry === null) throw refused('The Studio flow does nothing with incoming calls.');
  if (steps.length > FLOW_STEPS_MAX)
    throw refused(`The flow has more than ${FLOW_STEPS_MAX} steps, which is the most.`);
  const flow: Flow = { schema: 1, entry, steps: Object.fromEntries(steps.map((step) => [step.id, step])) };
  return { flow, notMapped: reading.notMapped };
}

function refused(message: string): AppError {
  return new AppError('invalid_input', message, { fields: { file: message } });
}
