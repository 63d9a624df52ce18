import { expect, it } from 'vitest';
import { makeDefaultFlow } from './default-flow';
import { findStepKind } from './steps/registry';

const names = {
  person: (id: string) => (id === 'prs_ann' ? 'Ann' : 'somebody'),
  department: () => 'Sales',
  schedule: () => 'Opening hours',
};

function summaries(args: Pick<Parameters<typeof makeDefaultFlow>[0], 'departments' | 'personIds'>) {
  const flow = makeDefaultFlow({ businessName: 'Acme', scheduleId: 'sch_main', ...args });
  return Object.values(flow.steps).map((step) => {
    const parsed = findStepKind(step.type)?.parse(step.config);
    return parsed?.ok ? parsed.step.summary(names) : 'not set up';
  });
}

it('a business with departments offers them and takes a message for each', () => {
  expect(summaries({ departments: [{ id: 'dep_sales', name: 'Sales' }], personIds: [] })).toEqual([
    'Open or closed by Opening hours',
    'Says “Thank you for calling Acme. For Sales, press 1.” and lets the caller choose: 1 Sales',
    'Rings Sales for 20 seconds',
    'Takes a message for Sales after “You have reached Acme, Sales. Nobody can take your call r…”',
    'Takes a message after the closed message of Opening hours',
  ]);
});

it('a business without departments greets and rings everybody', () => {
  expect(summaries({ departments: [], personIds: ['prs_ann', 'prs_bob'] }).slice(1, 3)).toEqual([
    'Says “Thank you for calling Acme. Please hold while we connect…”',
    'Rings Ann, somebody for 20 seconds',
  ]);
});
