import { Card, CardHeader } from '@/app/_components/card';
import { REPLAY } from '../replay-strings';

export type ComparedStep = { id: string; name: string; detail: string; differs: boolean };
type ComparisonProps = {
  title: string;
  before: { end: string; steps: readonly ComparedStep[] };
  after: { end: string; steps: readonly ComparedStep[]; deadEnd: string | null };
  closeHref: string;
};

/** One call both ways, side by side. */
export function Comparison({ title, before, after, closeHref }: ComparisonProps) {
  return (
    <Card aria-label={title} id="comparison" className="mb-6">
      <CardHeader
        title={title}
        action={
          <a href={closeHref} className="inline-flex min-h-6 items-center text-sm text-accent hover:underline">
            {REPLAY.close}
          </a>
        }
      />
      <div className="grid gap-x-6 gap-y-4 p-4 md:grid-cols-2">
        <Side title={REPLAY.before} end={before.end} steps={before.steps} />
        <Side title={REPLAY.after} end={after.end} steps={after.steps} deadEnd={after.deadEnd} />
      </div>
    </Card>
  );
}

type SideProps = { title: string; end: string; steps: readonly ComparedStep[]; deadEnd?: string | null };

function Side({ title, end, steps, deadEnd = null }: SideProps) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="text-sm font-semibold">
        {title}: {end}
      </h3>
      {deadEnd === null ? null : <p className="mt-1 text-sm text-missed">{`${REPLAY.deadEnd}: ${deadEnd}`}</p>}
      {steps.length === 0 ? <p className="mt-2 text-sm text-muted">{REPLAY.noSteps2}</p> : null}
      <ol className="mt-2 flex flex-col gap-1">
        {steps.map((step) => (
          <li
            key={step.id}
            className={`rounded-sm border px-3 py-2 text-sm ${step.differs ? 'border-accent bg-accent-soft' : 'border-line'}`}
          >
            <span className="font-medium">{step.name}</span>
            {step.detail === '' ? null : <span className="block text-xs text-muted">{step.detail}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
