'use client';

import { ChevronDown, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { FlowFinding } from '@/lib/core/flow/check-flow';
import { BUILDER, findingsSentence } from '../builder-strings';
import { useBuilder } from './builder-context';

type FindingListProps = { findings: readonly FlowFinding[]; isChecking: boolean };

/** What stands in the way of publishing and what is worth a look; each opens its step. */
export function FindingList({ findings, isChecking }: FindingListProps) {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const Icon = errors > 0 ? CircleAlert : findings.length > 0 ? TriangleAlert : CircleCheck;
  const tone = errors > 0 ? 'text-missed' : findings.length > 0 ? 'text-voicemail' : 'text-answered';
  return (
    <details open={findings.length > 0} className="group shrink-0 border-t border-line bg-surface">
      <summary className="flex min-h-11 list-none items-center gap-2 px-4 text-sm font-medium [&::-webkit-details-marker]:hidden">
        <Icon aria-hidden className={`size-4 ${tone}`} />
        <span role="status">
          {BUILDER.checks}: {isChecking ? BUILDER.checking : findingsSentence(errors, findings.length - errors)}
        </span>
        <ChevronDown aria-hidden className="ms-auto size-4 text-muted group-open:rotate-180" />
      </summary>
      {findings.length === 0 ? null : (
        <ul aria-label={BUILDER.checks} className="max-h-40 overflow-y-auto px-2 pb-2">
          {findings.map((finding) => (
            <li key={`${finding.level}/${finding.stepId}/${finding.message}`}>
              <Finding finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Finding({ finding: { level, stepId, message } }: { finding: FlowFinding }) {
  const { flow, show } = useBuilder();
  const name = stepId === null ? null : (flow.steps[stepId]?.name ?? null);
  const isError = level === 'error';
  const Icon = isError ? CircleAlert : TriangleAlert;
  const line = (
    <>
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${isError ? 'text-missed' : 'text-voicemail'}`} />
      <span className="min-w-0">
        <span className="sr-only">{isError ? BUILDER.error : BUILDER.warning}: </span>
        {name === null ? null : <span className="font-medium">{name}: </span>}
        {message}
      </span>
    </>
  );
  if (stepId === null || name === null) return <p className="flex gap-2 p-2 text-sm">{line}</p>;
  return (
    <button
      type="button"
      onClick={() => show(stepId)}
      className="touch-target flex w-full gap-2 rounded-sm p-2 text-start text-sm hover:bg-hover"
    >
      {line}
    </button>
  );
}
