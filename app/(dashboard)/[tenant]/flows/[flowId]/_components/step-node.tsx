'use client';

import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { CircleAlert, Play, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { classNames } from '@/app/_components/class-names';
import { BUILDER } from '../builder-strings';
import type { StepMark } from '../flow-drawing';
import { NODE } from '../layout-flow';
import { endingWords, isOpenExit, type ShownStep, type StepFacts, targetOfExit } from '../step-facts';
import { StepIcon } from './step-icon';
import { MarkBadge, markFrame } from './step-mark';

export type StepNodeType = Node<StepNodeData, 'step'>;
export type StepNodeData = {
  step: ShownStep;
  facts: StepFacts;
  isEntry: boolean;
  level: 'error' | 'warning' | null;
  mark: StepMark | null;
};

/** A step on the canvas, drawn to the measures of layout-flow.ts: what it is, what it says, and a row with a handle for each way out. */
export const StepNode = memo(function StepNode({ data, selected }: NodeProps<StepNodeType>) {
  const { step, facts, isEntry, level, mark } = data;
  return (
    <div
      data-step={step.id}
      style={{ inlineSize: NODE.width }}
      className={classNames(
        'h-full rounded-md border bg-surface text-ink',
        mark !== null ? markFrame(mark) : level === 'error' ? 'border-missed' : 'border-line-strong',
        selected && 'outline-2 outline-offset-1 outline-accent',
      )}
    >
      {mark === null ? null : <MarkBadge mark={mark} className="absolute start-2 -top-3" />}
      <Handle type="target" id="in" position={Position.Left} style={{ top: NODE.head / 2 }} />
      <div style={{ blockSize: NODE.head }} className="overflow-hidden border-b border-line px-3 pt-2">
        <div className="flex items-center gap-2">
          <span className="grid size-7 shrink-0 place-items-center rounded-sm bg-accent-soft text-accent">
            <StepIcon name={facts.icon} className="size-4" />
          </span>
          <div className="min-w-0 flex-1">
            <p className="flex items-center gap-1 text-xs text-muted">
              {facts.label}
              {isEntry ? <EntryMark /> : null}
            </p>
            <p className="truncate text-sm leading-4 font-semibold">{step.name}</p>
          </div>
          <LevelMark level={level} />
        </div>
        <p className="mt-1.5 line-clamp-2 text-xs text-muted">{facts.summary}</p>
      </div>
      <ul>
        {facts.exits.map((exit) => (
          <li
            key={exit.name}
            data-exit={exit.name}
            style={{ blockSize: NODE.row }}
            className="relative flex items-center gap-2 ps-3 pe-4 text-xs"
          >
            <span className="min-w-0 flex-1 truncate font-medium">{exit.label}</span>
            {typeof targetOfExit(step, exit.name) === 'string' ? null : (
              <span className={classNames('truncate', isOpenExit(step, exit) ? 'text-missed' : 'text-muted')}>
                {endingWords(step, exit, facts.exits)}
              </span>
            )}
            <Handle type="source" id={exit.name} position={Position.Right} />
          </li>
        ))}
      </ul>
    </div>
  );
});

function EntryMark() {
  return (
    <span className="ms-auto inline-flex items-center gap-1 font-medium text-accent">
      <Play aria-hidden className="size-3 fill-current" />
      {BUILDER.begins}
    </span>
  );
}

function LevelMark({ level }: { level: StepNodeData['level'] }) {
  if (level === null) return null;
  const isError = level === 'error';
  const Icon = isError ? CircleAlert : TriangleAlert;
  return (
    <Icon
      role="img"
      aria-label={isError ? BUILDER.error : BUILDER.warning}
      className={classNames('size-4 shrink-0', isError ? 'text-missed' : 'text-voicemail')}
    />
  );
}
