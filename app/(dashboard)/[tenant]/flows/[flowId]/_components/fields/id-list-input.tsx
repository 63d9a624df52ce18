'use client';

import { ArrowUp, X } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { controlClasses } from '@/app/_components/field';
import { useBuilder } from '../builder-context';
import type { FieldInputProps } from './field-input-props';
import { FIELDS } from './fields-strings';
import { Group } from './group';
import { textsOf } from './texts-of';

/** People or departments in the order in which they are rung. */
export function IdListInput({ id, field, value, error, onChange }: FieldInputProps<'personList' | 'departmentList'>) {
  const { catalog } = useBuilder();
  const all = field.kind === 'personList' ? catalog.people : catalog.departments;
  const chosen = textsOf(value);
  const left = all.filter((each) => !chosen.includes(each.id));
  const nameOf = (each: string) => all.find((one) => one.id === each)?.name ?? FIELDS.gone;
  const moveUp = (index: number) => {
    const moved = [...chosen];
    const [item] = moved.splice(index, 1);
    if (item !== undefined) moved.splice(index - 1, 0, item);
    onChange(moved);
  };
  return (
    <Group label={field.label} help={field.help} error={error}>
      {chosen.length === 0 ? null : (
        <ol className="flex flex-col gap-1">
          {chosen.map((each, index) => (
            <li key={each} className="flex items-center gap-1 rounded-md border border-line ps-3 text-sm">
              <span className="min-w-0 flex-1 truncate">{nameOf(each)}</span>
              {index === 0 ? null : (
                <Button kind="quiet" size="icon" aria-label={FIELDS.moveUp(nameOf(each))} onClick={() => moveUp(index)}>
                  <ArrowUp aria-hidden />
                </Button>
              )}
              <Button
                kind="quiet"
                size="icon"
                aria-label={FIELDS.removeItem(nameOf(each))}
                onClick={() => onChange(chosen.filter((one) => one !== each))}
              >
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ol>
      )}
      {left.length === 0 ? null : (
        <select
          id={id}
          aria-label={`${field.label}: ${FIELDS.add}`}
          value=""
          onChange={(event) => onChange([...chosen, event.target.value])}
          className={controlClasses}
        >
          <option value="">{FIELDS.add}</option>
          {left.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      )}
    </Group>
  );
}
