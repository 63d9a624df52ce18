import { describe, expect, it } from 'vitest';
import { checkFlow } from '../check-flow';
import { flowSchema } from '../flow';
import { templates } from './registry';

const known = { people: ['prs_a', 'prs_b'], departments: ['dep_a', 'dep_b', 'dep_c'], schedules: ['sch_main'] };
const department = (id: string) => ({ id, name: 'A department with a long name' });
const businesses = [
  { name: 'nobody yet', departments: [], personIds: [] },
  { name: 'one person', departments: [], personIds: ['prs_a'] },
  { name: 'one department', departments: [department('dep_a')], personIds: ['prs_a'] },
  { name: 'three departments', departments: known.departments.map(department), personIds: known.people },
];

describe.each(templates)('the template $id', (template) => {
  it.each(businesses)('fits a business with $name and has nothing to find', ({ departments, personIds }) => {
    const flow = template.build({ businessName: 'B'.repeat(80), scheduleId: 'sch_main', departments, personIds });
    expect(flowSchema.safeParse(flow).success).toBe(true);
    expect(checkFlow(flow, known)).toEqual([]);
  });
});

it('there are twelve, each with a name of its own', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(12);
});
