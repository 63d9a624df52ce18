import type { ReactNode } from 'react';
import { Card, CardHeader } from '@/app/_components/card';
import { CALL } from '../call-strings';

export type Fact = { label: string; value: ReactNode };

/** What is known of the call, line by line; facts without a value are left out. */
export function CallFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <Card aria-label={CALL.facts}>
      <CardHeader title={CALL.facts} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 p-4 text-sm">
        {facts
          .filter((fact) => fact.value)
          .map((fact) => (
            <div key={fact.label} className="contents">
              <dt className="text-muted">{fact.label}</dt>
              <dd className="text-end break-words">{fact.value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
