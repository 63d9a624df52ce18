import type { Flow, Step } from './flow';
import type { Prompt } from './prompt';

export type DefaultFlowArgs = {
  businessName: string;
  scheduleId: string;
  /** In the order of their keys, 1 first; at most nine. Without any, everybody of `personIds` rings. */
  departments: readonly { id: string; name: string }[];
  personIds: readonly string[];
  /** True when a person must press a key to take the call; worth it as soon as mobiles ring. */
  acceptByKey?: boolean;
};

/**
 * What a fresh number does: by the opening hours, greet and offer the departments (or ring everybody), and take a message when nobody
 * answers; when closed, say so and take a message. Without anybody to ring it always takes a message. Passes checkFlow.
 */
export function makeDefaultFlow(args: DefaultFlowArgs): Flow {
  const departments = args.departments.slice(0, 9);
  const open = departments.length > 0 ? menuSteps(args, departments) : everybodySteps(args);
  const closedPrompt: Prompt = { kind: 'closedMessage', scheduleId: args.scheduleId };
  const steps = [
    step('hours', 'hours', 'Open now?', { scheduleId: args.scheduleId }, { open: open[0].id, closed: 'closed' }),
    ...open,
    voicemailStep('closed', 'Closed', closedPrompt, null),
  ];
  return { schema: 1, entry: 'hours', steps: Object.fromEntries(steps.map((each) => [each.id, each])) };
}

function menuSteps(args: DefaultFlowArgs, departments: DefaultFlowArgs['departments']): [Step, ...Step[]] {
  const choices = departments.map(({ name }, index) => `For ${name}, press ${index + 1}.`).join(' ');
  const text = `Thank you for calling ${args.businessName}. ${choices}`;
  const options = departments.map(({ name }, index) => ({
    key: String(index + 1),
    label: name.slice(0, 60),
    words: [],
  }));
  const first = 'department-1';
  const exits = Object.fromEntries(departments.map((_, index) => [String(index + 1), `department-${index + 1}`]));
  const config = { prompt: { kind: 'text', text }, options };
  return [
    step('menu', 'menu', 'Greeting and menu', config, { ...exits, wrongKey: first, silence: first }),
    ...departments.flatMap(({ id, name }, index) => {
      const voicemailId = `voicemail-${index + 1}`;
      const ring = { departments: [id], accept: args.acceptByKey ?? false };
      return [
        step(`department-${index + 1}`, 'dial', name, ring, { answered: null, noAnswer: voicemailId }),
        voicemailStep(voicemailId, `Voicemail of ${name}`, nobodyText(`${args.businessName}, ${name}`), id),
      ];
    }),
  ];
}

function everybodySteps(args: DefaultFlowArgs): [Step, ...Step[]] {
  const voicemail = voicemailStep('voicemail', 'Voicemail', nobodyText(args.businessName), null);
  if (args.personIds.length === 0) return [voicemail];
  const text = `Thank you for calling ${args.businessName}. Please hold while we connect you.`;
  const ring = { people: [...args.personIds], order: 'together', accept: args.acceptByKey ?? false };
  return [
    step('greeting', 'message', 'Greeting', { prompt: { kind: 'text', text } }, { next: 'everybody' }),
    step('everybody', 'dial', 'Ring everybody', ring, { answered: null, noAnswer: 'voicemail' }),
    voicemail,
  ];
}

function nobodyText(whose: string): Prompt {
  const text = `You have reached ${whose}. Nobody can take your call right now. Please leave a message after the tone.`;
  return { kind: 'text', text };
}

function voicemailStep(id: string, name: string, greetingPrompt: Prompt, departmentId: string | null): Step {
  return step(id, 'voicemail', name, { greeting: greetingPrompt, departmentId }, { done: null });
}

function step(id: string, type: string, name: string, config: Step['config'], exits: Step['exits']): Step {
  return { id, type, name: name.slice(0, 80), config, exits };
}
