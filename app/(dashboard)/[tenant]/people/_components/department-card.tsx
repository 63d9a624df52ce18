import Link from 'next/link';
import type { Department } from '@/lib/core/people/person';
import { ORDER_WORDS } from '../department-strings';
import { PEOPLE } from '../people-strings';

type DepartmentCardProps = {
  department: Department;
  editHref: string;
  members: readonly { id: string; name: string }[];
  /** Name of the department that rings next; null: none. */
  overflow: string | null;
  /** Name of its hours; null: always. */
  hours: string | null;
};

/** A department with its members in ring order, and its rules in words. */
export function DepartmentCard({ department, editHref, members, overflow, hours }: DepartmentCardProps) {
  const { name, order, sticky, ringSeconds } = department;
  const rules = [
    sticky ? PEOPLE.stickyRule : '',
    ringSeconds === null ? '' : `${PEOPLE.rings} ${ringSeconds} s`,
    hours ?? '',
    overflow === null ? '' : `${PEOPLE.rungNext} ${overflow}`,
  ].filter(Boolean);
  return (
    <li className="border-b border-line px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="text-sm font-medium">
          <Link href={editHref} className="inline-flex min-h-6 items-center text-accent hover:underline">
            {name}
          </Link>
        </h3>
        <span className="text-xs text-muted">{ORDER_WORDS[order].label}</span>
      </div>
      {members.length === 0 ? <p className="mt-2 text-sm text-muted">{PEOPLE.noMembers}</p> : null}
      <ol className="mt-2 flex flex-col gap-1">
        {members.map((member, index) => (
          <li key={member.id} className="flex items-center gap-2 text-sm">
            <span className="tabular grid size-6 place-items-center rounded-full bg-closed-soft text-xs text-muted">
              {index + 1}
            </span>
            {member.name}
            {order === 'weighted' ? (
              <span className="text-muted">
                ({PEOPLE.share} {department.weights[member.id] ?? 1})
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {rules.length === 0 ? null : <p className="mt-2 text-xs text-muted">{rules.join(' · ')}</p>}
    </li>
  );
}
