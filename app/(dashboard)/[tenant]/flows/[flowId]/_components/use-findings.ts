'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { FlowFinding } from '@/lib/core/flow/check-flow';
import type { Flow } from '@/lib/core/flow/flow';
import { checkFlowDraft } from '../actions';

const PAUSE_MS = 500;
const NOT_CHECKED = { flow: null, findings: [] };

/** What stands in the way of publishing, looked for when the page is there and after every change; `isChecking` until the answer fits the flow. */
export function useFindings(slug: string, flow: Flow) {
  const [answer, setAnswer] = useState<{ flow: Flow | null; findings: readonly FlowFinding[] }>(NOT_CHECKED);
  const checked = useRef<Flow | null>(null);
  useEffect(() => {
    if (checked.current === flow) return;
    const timer = setTimeout(async () => {
      const result = await checkFlowDraft(slug, flow).catch(() => null);
      checked.current = flow;
      if (result?.ok) setAnswer({ flow, findings: result.value });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [slug, flow]);

  const shown = useMemo(
    () => answer.findings.filter(({ stepId }) => stepId === null || Object.hasOwn(flow.steps, stepId)),
    [answer, flow],
  );
  const byStep = useMemo(() => groupByStep(shown), [shown]);
  return { findings: shown, byStep, isChecking: answer.flow !== flow };
}

function groupByStep(findings: readonly FlowFinding[]): ReadonlyMap<string, readonly FlowFinding[]> {
  const groups = new Map<string, FlowFinding[]>();
  for (const finding of findings) {
    const id = finding.stepId ?? '';
    groups.set(id, [...(groups.get(id) ?? []), finding]);
  }
  return groups;
}
