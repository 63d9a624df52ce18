import type { FlowDifference } from '@/lib/core/flow/diff-flows';
import { VERSIONS } from '../versions-strings';

/** What changed, a line a sentence; nothing to notice is said too. */
export function DifferenceList({ difference }: { difference: FlowDifference }) {
  if (difference.sentences.length === 0) return <p className="text-sm text-muted">{VERSIONS.sameWords}</p>;
  return (
    <ul className="list-disc space-y-1 ps-5 text-sm">
      {difference.sentences.map(({ stepId, text }) => (
        <li key={`${stepId} ${text}`}>{text}</li>
      ))}
    </ul>
  );
}
