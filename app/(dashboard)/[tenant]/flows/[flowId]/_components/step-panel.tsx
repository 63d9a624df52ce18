'use client';

import { useState } from 'react';
import { TextField } from '@/app/_components/text-field';
import type { Step } from '@/lib/core/flow/flow';
import { findStepKind } from '@/lib/core/flow/steps/registry';
import type { Json } from '@/lib/core/shared/json';
import { BUILDER } from '../builder-strings';
import { useBuilder } from './builder-context';
import { ExitList } from './exit-list';
import { FieldInput } from './fields/field-input';
import { isShown } from './fields/is-shown';
import { StepActions } from './step-actions';
import { StepIcon } from './step-icon';

/** Everything about one step: its name, what its kind asks for, where it leads. */
export function StepPanel({ step }: { step: Step }) {
  const { factsOf, findings, edit, mayChange } = useBuilder();
  const facts = factsOf(step);
  const kind = findStepKind(step.type);
  const values = kind?.complete(step.config) ?? {};
  const problems = problemsByField(facts.problems);
  const ownFields = new Set(kind?.fields.map(({ name }) => name));
  const others = facts.problems.filter((problem) => !ownFields.has(problem.split(/[.:]/)[0] ?? ''));
  const found = (findings.get(step.id) ?? []).filter(({ message }) => !facts.problems.includes(message));

  const change = (name: string, value: Json, movedExits?: Record<string, string>) =>
    edit(
      {
        kind: 'configure',
        stepId: step.id,
        config: { ...step.config, [name]: value },
        ...(movedExits === undefined ? {} : { movedExits }),
      },
      `${step.id}/${name}`,
    );

  return (
    <fieldset disabled={!mayChange} className="flex min-w-0 flex-col gap-5">
      <legend className="sr-only">{`${facts.label}: ${step.name}`}</legend>
      <div className="flex items-start gap-3">
        <span className="grid size-8 shrink-0 place-items-center rounded-sm bg-accent-soft text-accent">
          <StepIcon name={facts.icon} className="size-4" />
        </span>
        <div className="min-w-0">
          <p className="text-sm font-semibold">{facts.label}</p>
          <p className="text-xs text-muted">{kind?.description}</p>
        </div>
      </div>
      <Messages messages={[...others, ...found.map(({ message }) => message)]} />
      <NameInput step={step} />
      {kind?.fields
        .filter((field) => isShown(field, values))
        .map((field) => (
          <FieldInput
            key={field.name}
            id={`field-${field.name}`}
            field={field}
            value={values[field.name]}
            error={problems.get(field.name)}
            onChange={(value, movedExits) => change(field.name, value, movedExits)}
          />
        ))}
      <ExitList step={step} exits={facts.exits} />
      <StepActions step={step} />
    </fieldset>
  );
}

function Messages({ messages }: { messages: readonly string[] }) {
  if (messages.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 rounded-md border border-line bg-voicemail-soft p-2 text-xs">
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}

/** An empty name is not taken: what was there stays. */
function NameInput({ step }: { step: Step }) {
  const { edit, pause } = useBuilder();
  const [text, setText] = useState<string | null>(null);
  return (
    <TextField
      id="step-name"
      label={BUILDER.stepName}
      value={text ?? step.name}
      maxLength={80}
      autoComplete="off"
      onChange={(event) => {
        setText(event.target.value);
        edit({ kind: 'rename', stepId: step.id, name: event.target.value }, `${step.id}/name`);
      }}
      onBlur={() => {
        setText(null);
        pause();
      }}
    />
  );
}

/** `options.0.label: Too short` belongs to the field `options`. */
function problemsByField(problems: readonly string[]): ReadonlyMap<string, string> {
  const byField = new Map<string, string>();
  for (const problem of problems) {
    const match = problem.match(/^([A-Za-z0-9_]+)(?:\.[^:]*)?: (.*)$/s);
    const [, field, sentence] = match ?? [];
    if (field !== undefined && sentence !== undefined && !byField.has(field)) byField.set(field, sentence);
  }
  return byField;
}
