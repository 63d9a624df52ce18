import type { z } from 'zod';
import type { Mark } from '../calls/call-event';
import type { Field } from '../shared/field';
import type { Json } from '../shared/json';
import type { Business, CallFacts } from './business';
import type { CallerInput } from './caller-input';
import { completeConfig } from './complete-config';
import type { FlowAction } from './flow-action';
import type {
  DialInstruction,
  FetchInstruction,
  GatherInstruction,
  Instruction,
  RecordInstruction,
  SayInstruction,
} from './instruction';

/** A way out of a step. */
export type StepExit = {
  name: string;
  label: string;
  /** What happens when the owner left this exit unconnected; without it the flow is wrong and the safe turn takes the call. */
  unconnected?: { kind: 'exit'; exit: string } | { kind: 'hangUp' };
};

/** What a step may know; the same context gives the same result. */
export type StepContext = {
  business: Business;
  call: CallFacts;
  /** Id of the step itself; the empty string where a step is tried by itself. */
  stepId?: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Carried by the call from step to step. */
  values: Readonly<Record<string, string>>;
};

export type SpokenInstruction = Exclude<Instruction, { kind: 'hangUp' | 'reject' } | WaitingInstruction>;
export type WaitingInstruction = GatherInstruction | DialInstruction | RecordInstruction | FetchInstruction;

/** What happened in a step besides what it says. */
export type StepEffects = {
  marks?: readonly { mark: Mark; note: string | null }[];
  values?: Readonly<Record<string, string>>;
  /** What is to be done beside the call; done once, by a job, when the call's events are in the database. */
  actions?: readonly FlowAction[];
};

/**
 * Where a step leads: out by an exit, to a wait for the caller or a phone, or to the end of the call. `input` is what the caller did, for
 * the journey; never a secret.
 */
export type StepResult = StepEffects &
  (
    | { kind: 'go'; exit: string; input: string | null; say: readonly SpokenInstruction[] }
    | { kind: 'wait'; say: readonly SpokenInstruction[]; wait: WaitingInstruction; memo: Json }
    /** `reject`: turn the call down without taking it, if nothing has been said yet; else it is hung up. */
    | {
        kind: 'end';
        exit: string;
        input: string | null;
        say: readonly SpokenInstruction[];
        reject?: 'busy' | 'rejected';
      }
  );

/** Names of things by their ids, for sentences; an unknown id gives a plain word. */
export type StepNames = {
  person(id: string): string;
  department(id: string): string;
  schedule(id: string): string;
  prompt?(id: string): string;
  flow?(id: string): string;
};

/** Ids that a config points at, so that a check can tell which are gone. */
export type StepReferences = {
  prompts: readonly string[];
  flows: readonly string[];
  people: readonly string[];
  departments: readonly string[];
  schedules: readonly string[];
};

/** A step whose config was parsed: ready to run. */
export type ParsedStep = {
  exits: readonly StepExit[];
  isGoal: boolean;
  references: StepReferences;
  summary(names: StepNames): string;
  enter(context: StepContext): StepResult;
  resume(context: StepContext, input: CallerInput, memo: Json): StepResult;
  /**
   * What the person hears who picks up the leg `targetIndex`, and the key that takes the call (null: connected once it was said); null:
   * connected at once.
   */
  whisper(context: StepContext, memo: Json, targetIndex: number): { prompt: SayInstruction; key: string | null } | null;
};

/** One kind of step: a definition is data, the engine runs all of them and one page draws all their forms. */
export type StepKind = {
  /** Its name in flows and in the registry, and the name of its file. */
  type: string;
  label: string;
  /** Name of a lucide icon. */
  icon: string;
  description: string;
  fields: readonly Field[];
  /** Whether a visit waits for the caller or a phone; `sometimes`: not when there is nobody to ring. A circle that never waits cannot end. */
  waits: 'never' | 'sometimes' | 'always';
  parse(config: unknown): { ok: true; step: ParsedStep } | { ok: false; problems: string[] };
  /** The exits of a config that is still being written, so that an editor can draw them: as far as they can be told, never throws. */
  draftExits(config: unknown): readonly StepExit[];
  /** A config in writing with the defaults where it says nothing: what its form shows. */
  complete(config: unknown): Record<string, Json>;
};

type StepDefinition<Config extends z.ZodType> = Omit<StepKind, 'parse' | 'draftExits' | 'complete'> & {
  config: Config;
  exits(config: z.infer<Config>): readonly StepExit[];
  isGoal?(config: z.infer<Config>): boolean;
  references?(config: z.infer<Config>): Partial<StepReferences>;
  summary(config: z.infer<Config>, names: StepNames): string;
  enter(config: z.infer<Config>, context: StepContext): StepResult;
  resume?(config: z.infer<Config>, context: StepContext, input: CallerInput, memo: Json): StepResult;
  whisper?(
    config: z.infer<Config>,
    context: StepContext,
    memo: Json,
    targetIndex: number,
  ): { prompt: SayInstruction; key: string | null } | null;
};

/**
 * Closes a definition over its schema, so that the registry needs neither generics nor casts. A config object is parsed once: published
 * flows are immutable, so a config is replaced, never changed in place.
 */
export function defineStep<Config extends z.ZodType>(definition: StepDefinition<Config>): StepKind {
  const { type, label, icon, description, fields, waits } = definition;
  const parsedConfigs = new WeakMap<object, ReturnType<StepKind['parse']>>();
  return {
    type,
    label,
    icon,
    description,
    fields,
    waits,
    parse(config) {
      const known = isObject(config) ? parsedConfigs.get(config) : undefined;
      if (known !== undefined) return known;
      const result = parseConfig(definition, config);
      if (isObject(config)) parsedConfigs.set(config, result);
      return result;
    },
    draftExits(config) {
      const parsed = definition.config.safeParse(config);
      try {
        const complete: unknown = parsed.success ? parsed.data : completeConfig(definition.config, config);
        return definition.exits(complete as z.infer<Config>);
      } catch {
        return [];
      }
    },
    complete: (config) => completeConfig(definition.config, config),
  };
}

function parseConfig<Config extends z.ZodType>(
  definition: StepDefinition<Config>,
  config: unknown,
): ReturnType<StepKind['parse']> {
  const parsed = definition.config.safeParse(config);
  if (parsed.success) return { ok: true, step: bindStep(definition, parsed.data) };
  const problems = parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': '));
  return { ok: false, problems };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function bindStep<Config extends z.ZodType>(definition: StepDefinition<Config>, config: z.infer<Config>): ParsedStep {
  return {
    exits: definition.exits(config),
    isGoal: definition.isGoal?.(config) ?? false,
    references: {
      people: [],
      departments: [],
      schedules: [],
      prompts: [],
      flows: [],
      ...definition.references?.(config),
    },
    summary: (names) => definition.summary(config, names),
    enter: (context) => definition.enter(config, context),
    resume(context, input, memo) {
      if (definition.resume === undefined) throw new Error(`A ${definition.type} step never waits.`);
      return definition.resume(config, context, input, memo);
    },
    whisper: (context, memo, targetIndex) => definition.whisper?.(config, context, memo, targetIndex) ?? null,
  };
}
