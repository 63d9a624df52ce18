import { CircleAlert, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/app/_components/badge';
import type { Flow } from '@/lib/core/flow/flow';
import type { FlowFinding } from '@/lib/core/flow/flow-finding';
import { VERSIONS } from '../versions-strings';

type FindingListProps = { findings: readonly FlowFinding[]; flow: Flow; base: string };

/** What speaks against publishing, errors first; each opens its step. */
export function FindingList({ findings, flow, base }: FindingListProps) {
  if (findings.length === 0) return <p className="p-4 text-sm text-muted">{VERSIONS.findingsNone}</p>;
  return (
    <ul aria-label={VERSIONS.findings} className="divide-y divide-line">
      {findings.map(({ level, stepId, message }) => {
        const step = stepId === null ? undefined : flow.steps[stepId];
        return (
          <li key={`${stepId} ${message}`} className="flex flex-wrap items-start gap-x-3 gap-y-1 px-4 py-3 text-sm">
            <Badge
              tone={level === 'error' ? 'missed' : 'voicemail'}
              icon={level === 'error' ? CircleAlert : TriangleAlert}
            >
              {VERSIONS[level]}
            </Badge>
            <p className="min-w-0 flex-1 basis-60">
              {step ? (
                <Link
                  href={`${base}?step=${step.id}`}
                  title={VERSIONS.openStep}
                  className="font-medium text-accent underline underline-offset-2"
                >
                  {step.name}
                </Link>
              ) : null}
              {step ? ': ' : ''}
              {message}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
