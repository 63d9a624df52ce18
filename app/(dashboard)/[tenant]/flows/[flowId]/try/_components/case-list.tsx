'use client';

import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { ActionButton } from '@/app/_components/action-button';
import { Badge } from '@/app/_components/badge';
import { Button } from '@/app/_components/button';
import { Card, CardHeader } from '@/app/_components/card';
import type { Scenario } from '@/lib/core/flow/flow-case';
import type { FormState } from '@/lib/core/shared/form-state';
import { TRY } from '../try-strings';

export type CaseLine = { id: string; name: string; passed: boolean; message: string; scenario: Scenario };

type CaseListProps = {
  flowId: string;
  cases: readonly CaseLine[];
  play: (scenario: Scenario) => void;
  /** null: may not change anything. */
  remove: ((state: FormState, form: FormData) => Promise<FormState>) | null;
};

/** The saved cases and what each comes to in the draft. */
export function CaseList({ flowId, cases, play, remove }: CaseListProps) {
  const router = useRouter();
  return (
    <Card aria-label={TRY.cases}>
      <CardHeader
        title={TRY.cases}
        hint={TRY.casesHint}
        action={
          cases.length === 0 ? null : (
            <Button size="small" onClick={() => router.refresh()}>
              {TRY.runAgain}
            </Button>
          )
        }
      />
      {cases.length === 0 ? <p className="p-4 text-sm text-muted">{TRY.casesNone}</p> : null}
      <ul>
        {cases.map(({ id, name, passed, message, scenario }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-3 last:border-b-0"
          >
            <Badge tone={passed ? 'answered' : 'missed'} icon={passed ? CircleCheck : TriangleAlert}>
              {passed ? TRY.passed : TRY.broken}
            </Badge>
            <div className="min-w-48 flex-1">
              <p className="text-sm font-medium">{name}</p>
              <p className="text-xs text-muted">{message}</p>
            </div>
            <Button size="small" onClick={() => play(scenario)} aria-label={`${TRY.play}: ${name}`}>
              {TRY.play}
            </Button>
            {remove === null ? null : (
              <ActionButton action={remove} values={{ flowId, caseId: id }} label={`${TRY.remove}: ${name}`}>
                {TRY.remove}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
