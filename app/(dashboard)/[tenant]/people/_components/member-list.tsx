import { Card, CardHeader } from '@/app/_components/card';
import { ChoiceField } from '@/app/_components/choice-field';
import { TextField } from '@/app/_components/text-field';
import type { DepartmentDraft } from '../department-form';
import { DEPARTMENT } from '../department-strings';
import { moved } from '../moved';
import { OrderButtons } from './order-buttons';

type MemberListProps = {
  draft: DepartmentDraft;
  people: readonly { id: string; name: string }[];
  errors: Readonly<Record<string, string>>;
  onChange: (part: Partial<DepartmentDraft>) => void;
};

const WORDS = { up: DEPARTMENT.up, down: DEPARTMENT.down, remove: DEPARTMENT.removeMember };

/** A department's people in ring order, with their shares where shares decide. */
export function MemberList({ draft, people, errors, onChange }: MemberListProps) {
  const { personIds, weights } = draft;
  const others = people.filter(({ id }) => !personIds.includes(id));
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  return (
    <Card aria-label={DEPARTMENT.members} id="personIds" tabIndex={-1}>
      <CardHeader
        title={DEPARTMENT.members}
        hint={draft.order === 'weighted' ? DEPARTMENT.shareHint : DEPARTMENT.membersHint}
      />
      {errors['personIds'] ? <p className="px-4 pt-3 text-xs font-medium text-missed">{errors['personIds']}</p> : null}
      {personIds.length === 0 ? <p className="px-4 py-6 text-sm text-muted">{DEPARTMENT.noMembers}</p> : null}
      <ol>
        {personIds.map((id, index) => (
          <li key={id} className="flex items-center gap-3 border-b border-line px-4 py-2">
            <span className="tabular w-5 text-sm text-muted">{index + 1}</span>
            <span className="min-w-0 flex-1 truncate text-sm font-medium">{nameOf(id)}</span>
            {draft.order === 'weighted' ? (
              <TextField
                id={`weights-${id}`}
                label={`${DEPARTMENT.share}: ${nameOf(id)}`}
                hiddenLabel
                inputMode="numeric"
                value={weights[id] ?? '1'}
                error={errors[`weights-${id}`]}
                onChange={(event) => onChange({ weights: { ...weights, [id]: event.target.value } })}
                className="w-20"
              />
            ) : null}
            <OrderButtons
              index={index}
              count={personIds.length}
              name={nameOf(id)}
              words={WORDS}
              onMove={(to) => onChange({ personIds: moved(personIds, index, to) })}
              onRemove={() => onChange({ personIds: personIds.filter((other) => other !== id) })}
            />
          </li>
        ))}
      </ol>
      <div className="p-4">
        {others.length === 0 ? (
          <p className="text-sm text-muted">{DEPARTMENT.everybodyIn}</p>
        ) : (
          <ChoiceField
            id="newMember"
            label={DEPARTMENT.addMember}
            options={[
              { value: '', label: DEPARTMENT.addMemberAny },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value=""
            onChange={(id) => (id === '' ? undefined : onChange({ personIds: [...personIds, id] }))}
          />
        )}
      </div>
    </Card>
  );
}
