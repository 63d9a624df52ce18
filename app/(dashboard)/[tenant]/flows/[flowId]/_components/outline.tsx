'use client';

import { CircleAlert, CornerDownRight, PhoneOff, Play, Plus, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { Button } from '@/app/_components/button';
import { classNames } from '@/app/_components/class-names';
import { BUILDER } from '../builder-strings';
import { type OutlineRow, outlineRows } from '../outline-rows';
import { useBuilder } from './builder-context';
import { onRevealStep } from './reveal-step';
import { StepIcon } from './step-icon';

/** Deeper than this nothing moves further in: a telephone is narrow. */
const DEPTH_MAX = 6;

/** The flow as a list of sentences: what the canvas shows, for a phone, the keyboard and a screen reader. */
export function Outline() {
  const { flow, factsOf, mayChange, askForStep } = useBuilder();
  const { rows, unreached } = useMemo(() => outlineRows(flow, (step) => factsOf(step).exits), [flow, factsOf]);
  useEffect(
    () => onRevealStep((stepId) => document.getElementById(rowId(stepId))?.scrollIntoView({ block: 'center' })),
    [],
  );
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-4">
      <ol aria-label={BUILDER.outlineLabel} className="mx-auto flex max-w-3xl flex-col gap-1">
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ol>
      {unreached.length > 0 ? (
        <section className="mx-auto mt-6 max-w-3xl">
          <h2 className="mb-2 text-sm font-semibold">{BUILDER.unreached}</h2>
          <ol aria-label={BUILDER.unreached} className="flex flex-col gap-1">
            {unreached.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </ol>
        </section>
      ) : null}
      {mayChange ? (
        <div className="mx-auto mt-4 max-w-3xl">
          <Button onClick={() => askForStep(null)}>
            <Plus aria-hidden />
            {BUILDER.addStep}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function rowId(stepId: string): string {
  return `outline-${stepId}`;
}

function Row({ row }: { row: OutlineRow }) {
  const indent = { paddingInlineStart: `${Math.min(row.depth, DEPTH_MAX) * 20}px` };
  return <li style={indent}>{row.kind === 'step' ? <StepRow row={row} /> : <WayRow row={row} />}</li>;
}

function StepRow({ row }: { row: Extract<OutlineRow, { kind: 'step' }> }) {
  const { flow, factsOf, findings, selectedIds, select } = useBuilder();
  const step = flow.steps[row.stepId];
  if (step === undefined) return null;
  const facts = factsOf(step);
  const found = findings.get(step.id) ?? [];
  const isWrong = facts.problems.length > 0 || found.some(({ level }) => level === 'error');
  return (
    <>
      {row.exit === null ? null : <p className="mt-2 mb-0.5 ps-1 text-xs font-medium text-accent">{row.exit}</p>}
      <button
        type="button"
        id={rowId(step.id)}
        data-step={step.id}
        aria-pressed={selectedIds.includes(step.id)}
        onClick={() => select([step.id])}
        className={classNames(
          'flex w-full items-start gap-3 rounded-md border bg-surface p-3 text-start aria-pressed:outline-2 aria-pressed:outline-accent',
          isWrong ? 'border-missed' : 'border-line',
        )}
      >
        <StepIcon name={facts.icon} className="mt-0.5 size-4 shrink-0 text-accent" />
        <span className="min-w-0 flex-1">
          <span className="block text-xs text-muted">{facts.label}</span>
          <span className="block text-sm font-semibold">{step.name}</span>
          <span className="block text-xs text-muted">{facts.summary}</span>
          {flow.entry === step.id ? (
            <span className="mt-1 inline-flex items-center gap-1 text-xs font-medium text-accent">
              <Play aria-hidden className="size-3 fill-current" />
              {BUILDER.begins}
            </span>
          ) : null}
        </span>
        {isWrong ? <CircleAlert role="img" aria-label={BUILDER.error} className="size-4 text-missed" /> : null}
        {!isWrong && found.length > 0 ? (
          <TriangleAlert role="img" aria-label={BUILDER.warning} className="size-4 text-voicemail" />
        ) : null}
      </button>
    </>
  );
}

function WayRow({ row }: { row: Extract<OutlineRow, { kind: 'way' }> }) {
  const { flow, mayChange, askForStep, show } = useBuilder();
  const target = row.to === null ? undefined : flow.steps[row.to];
  const from = flow.steps[row.from]?.name ?? '';
  return (
    <p className="flex min-h-8 flex-wrap items-center gap-x-2 ps-1 text-xs">
      {target === undefined ? (
        <PhoneOff aria-hidden className="size-3.5 text-muted" />
      ) : (
        <CornerDownRight aria-hidden className="size-3.5 text-muted" />
      )}
      <span className="font-medium text-accent">{row.exit}:</span>
      {target === undefined ? (
        <span className={row.isOpen ? 'text-missed' : 'text-muted'}>{row.words}</span>
      ) : (
        <button type="button" onClick={() => show(target.id)} className="min-h-6 underline underline-offset-2">
          {BUILDER.goesTo(target.name)}
        </button>
      )}
      {mayChange ? (
        <Button
          kind="quiet"
          size="small"
          aria-label={BUILDER.addAt(row.exit, from)}
          onClick={() => askForStep({ stepId: row.from, exit: row.exitName })}
        >
          <Plus aria-hidden />
          {BUILDER.addStep}
        </Button>
      ) : null}
    </p>
  );
}
