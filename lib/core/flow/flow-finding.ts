/** An error keeps a flow from being published: a caller would reach the safe turn. A warning is worth a look. */
export type FlowFinding = { level: 'error' | 'warning'; stepId: string | null; message: string };

export function error(stepId: string | null, message: string): FlowFinding {
  return { level: 'error', stepId, message };
}

export function warning(stepId: string | null, message: string): FlowFinding {
  return { level: 'warning', stepId, message };
}

/** Errors first, otherwise in the order in which they were found. */
export function byLevel(findings: readonly FlowFinding[]): FlowFinding[] {
  const rank = (finding: FlowFinding) => (finding.level === 'error' ? 0 : 1);
  return [...findings].sort((left, right) => rank(left) - rank(right));
}
