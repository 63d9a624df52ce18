import type { RingOrder } from '@/lib/core/people/person';
import { PEOPLE } from '../people-strings';

type DepartmentCardProps = {
  name: string;
  order: RingOrder;
  members: readonly { id: string; name: string }[];
};

/** A department with its members in ring order. */
export function DepartmentCard({ name, order, members }: DepartmentCardProps) {
  return (
    <li className="border-b border-line px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="text-sm font-medium">{name}</h3>
        <span className="text-xs text-muted">{PEOPLE[order]}</span>
      </div>
      {members.length === 0 ? <p className="mt-2 text-sm text-muted">{PEOPLE.noMembers}</p> : null}
      <ol className="mt-2 flex flex-col gap-1">
        {members.map((member, index) => (
          <li key={member.id} className="flex items-center gap-2 text-sm">
            <span className="tabular grid size-6 place-items-center rounded-full bg-closed-soft text-xs text-muted">
              {index + 1}
            </span>
            {member.name}
          </li>
        ))}
      </ol>
    </li>
  );
}
