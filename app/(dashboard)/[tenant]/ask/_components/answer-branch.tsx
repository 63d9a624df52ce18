import { PhoneCall, PhoneOff, TriangleAlert } from 'lucide-react';
import { Badge } from '@/app/_components/badge';
import type { AnswerBranch } from '@/lib/core/flow/who-would-answer';
import { ASK, ringText } from '../ask-strings';

/** One way that the call may take, in words. */
export function AnswerBranchItem({ branch }: { branch: AnswerBranch }) {
  const { choices, rings, reasons, path, end, deadEnd } = branch;
  return (
    <li className="flex flex-col gap-2 border-b border-line p-4 last:border-b-0">
      <h3 className="text-sm font-semibold">
        {choices.length === 0 ? ASK.anyCaller : `${ASK.ifCaller} ${choices.join(', then ')}`}
      </h3>
      {rings.length === 0 ? <p className="text-sm">{ASK.nobody}</p> : null}
      {rings.map((ring) => (
        <p key={`${ring.visit}-${ring.names.join()}`} className="text-sm">
          {ringText(ring.names, ring.order, ring.ringSeconds)}
        </p>
      ))}
      <p className="text-sm text-muted">
        {rings.length === 0 ? ASK.theCaller : ASK.ifNobody} {end}.
      </p>
      {deadEnd === null ? null : (
        <p className="text-sm">
          <Badge tone="missed" icon={TriangleAlert}>
            {ASK.deadEnd}
          </Badge>{' '}
          {deadEnd}
        </p>
      )}
      <details className="text-sm">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-accent">{ASK.why}</summary>
        <ul className="mt-2 flex flex-col gap-1.5">
          {reasons.map(({ personId, name, rung, reason }) => (
            <li key={personId} className="flex items-start gap-2">
              {rung ? (
                <PhoneCall aria-hidden className="mt-0.5 size-4 shrink-0 text-answered" />
              ) : (
                <PhoneOff aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
              )}
              <span>
                <span className="font-medium">{name}</span>: {reason}
              </span>
            </li>
          ))}
        </ul>
        <p className="mt-2 text-xs text-muted">
          {ASK.way}: {path.map(({ name, exit }) => (exit === '' ? name : `${name} (${exit})`)).join(' → ')}
        </p>
      </details>
    </li>
  );
}
