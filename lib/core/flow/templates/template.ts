import type { Flow, Step } from '../flow';
import type { Prompt } from '../prompt';

/** What a template is fitted to. */
export type TemplateArgs = {
  businessName: string;
  scheduleId: string;
  departments: readonly { id: string; name: string }[];
  personIds: readonly string[];
};

/** A flow to begin with. What it builds passes checkFlow, whatever the business has. */
export type FlowTemplate = { id: string; name: string; description: string; build(args: TemplateArgs): Flow };

/** The steps in the order in which an editor shows them; calls begin at the first. */
export function flowOf(first: Step, ...others: Step[]): Flow {
  return { schema: 1, entry: first.id, steps: Object.fromEntries([first, ...others].map((each) => [each.id, each])) };
}

export function step(id: string, type: string, name: string, config: Step['config'], exits: Step['exits']): Step {
  return { id, type, name: name.slice(0, 80), config, exits };
}

export function says(text: string): Prompt {
  return { kind: 'text', text };
}

export function message(id: string, name: string, text: string, next: string | null, goal = false): Step {
  return step(id, 'message', name, { prompt: says(text), goal }, { next });
}

/** Open or closed by the business's hours; a holiday is as closed unless it has a way of its own. */
export function hours(args: TemplateArgs, open: string, closed: string, holiday: string = closed): Step {
  return step('hours', 'hours', 'Open now?', { scheduleId: args.scheduleId }, { open, closed, holiday });
}

/** Takes a message; for the department at that place in the list, or for nobody in particular. */
export function mailbox(args: TemplateArgs, id: string, name: string, text: string, department?: number): Step {
  const departmentId = department === undefined ? null : (args.departments[department]?.id ?? null);
  return step(id, 'voicemail', name, { greeting: says(text), departmentId }, { done: null });
}

/** The message that the owner wrote beside the hours, then the tone. */
export function closedMailbox(args: TemplateArgs, id = 'closed'): Step {
  const greeting: Prompt = { kind: 'closedMessage', scheduleId: args.scheduleId };
  return step(id, 'voicemail', 'Closed', { greeting }, { done: null });
}

export type MenuChoice = { key: string; label: string; words?: string[]; to: string };

/** A menu that may also be answered aloud; who gives no valid answer is led to `otherwise`. */
export function menu(id: string, name: string, text: string, choices: readonly MenuChoice[], otherwise: string): Step {
  const options = choices.map(({ key, label, words = [] }) => ({ key, label, words }));
  const exits = Object.fromEntries(choices.map(({ key, to }) => [key, to]));
  const config = { prompt: says(text), options, speech: true };
  return step(id, 'menu', name, config, { ...exits, wrongKey: otherwise, silence: otherwise });
}

export type RingArgs = { id: string; name: string; otherwise: string; department?: number; everybody?: boolean };

/**
 * Rings the department at that place in the list, else the first one, else everybody; where there is nobody yet, the caller is asked to hold
 * and led on, so that the flow works from the first day.
 */
export function ring(args: TemplateArgs, { id, name, otherwise, department = 0, everybody = false }: RingArgs): Step {
  const { departments, personIds } = args;
  const chosen = everybody ? undefined : (departments[department] ?? departments[0]);
  if (chosen === undefined && personIds.length === 0) {
    return message(id, name, 'We are sorry, nobody can be reached at the moment.', otherwise);
  }
  const whom =
    chosen === undefined ? { people: personIds.slice(0, 50), order: 'together' } : { departments: [chosen.id] };
  return step(id, 'dial', name, { ...whom, ringSeconds: 20, accept: true }, { answered: null, noAnswer: otherwise });
}
