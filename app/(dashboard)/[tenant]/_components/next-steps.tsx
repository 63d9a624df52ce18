import { Check, Circle } from 'lucide-react';
import Link from 'next/link';
import { Card, CardHeader } from '@/app/_components/card';
import type { NextStep } from '../next-steps-data';
import { NEXT_STEPS } from '../next-steps-strings';

/** What a new business has to do before its first call; each step opens the page where it is done. */
export function NextSteps({ steps, slug }: { steps: readonly NextStep[]; slug: string }) {
  return (
    <Card aria-label={NEXT_STEPS.title}>
      <CardHeader title={NEXT_STEPS.title} />
      <ol className="flex flex-col divide-y divide-line px-4 pb-2">
        {steps.map(({ name, isDone }) => {
          const { title, text, page } = NEXT_STEPS.steps[name];
          const Icon = isDone ? Check : Circle;
          return (
            <li key={name} className="flex items-start gap-3 py-3">
              <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${isDone ? 'text-accent' : 'text-muted'}`} />
              <div>
                <Link href={`/${slug}/${page}`} className="text-sm font-medium text-accent hover:underline">
                  {title}
                </Link>
                <p className="text-sm text-muted">{isDone ? NEXT_STEPS.done : text}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
