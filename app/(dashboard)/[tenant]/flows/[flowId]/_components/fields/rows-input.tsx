'use client';

import { Plus, X } from 'lucide-react';
import type { ComponentType } from 'react';
import { Button } from '@/app/_components/button';
import { starterRow } from '@/lib/core/flow/new-step';
import { useBuilder } from '../builder-context';
import type { FieldInputProps } from './field-input-props';
import { FIELDS } from './fields-strings';
import { Group } from './group';
import { isShown } from './is-shown';
import { rowsOf } from './texts-of';

/** `column` draws the input of one column: a row has fields of every kind, so it cannot know them itself. */
type RowsInputProps = FieldInputProps<'rows'> & { column: ComponentType<FieldInputProps> };

/** A list of rows, each with its own inputs. */
export function RowsInput({ id, field, value, error, onChange, column: Column }: RowsInputProps) {
  const { ids } = useBuilder();
  const rows = rowsOf(value);
  const add = () => onChange([...rows, starterRow(field, ids, freeRowId(rows))]);
  return (
    <Group label={field.label} help={field.help} error={error}>
      <ol className="flex flex-col gap-2">
        {rows.map((row, index) => (
          <li
            key={field.ids && typeof row['id'] === 'string' ? row['id'] : index}
            className="relative flex flex-col gap-3 rounded-md border border-line p-3 pe-10"
          >
            {field.columns
              .filter((column) => isShown(column, row))
              .map((column) => (
                <Column
                  key={column.name}
                  id={`${id}-${index}-${column.name}`}
                  field={column}
                  value={row[column.name]}
                  error={undefined}
                  onChange={(changed) =>
                    onChange(rows.map((each, at) => (at === index ? { ...each, [column.name]: changed } : each)))
                  }
                />
              ))}
            {rows.length > field.min ? (
              <Button
                kind="quiet"
                size="icon"
                aria-label={FIELDS.removeRow(field.rowLabel, index + 1)}
                onClick={() => onChange(rows.filter((_, at) => at !== index))}
                className="absolute end-1 top-1"
              >
                <X aria-hidden />
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {rows.length >= field.max ? null : (
        <div>
          <Button size="small" onClick={add}>
            <Plus aria-hidden />
            {FIELDS.addRow(field.rowLabel)}
          </Button>
        </div>
      )}
    </Group>
  );
}

/** The next `r1`, `r2` … above all there are: an exit may still be named after a row that was taken out. */
function freeRowId(rows: readonly { [key: string]: unknown }[]): string {
  const numbers = rows.map((row) => Number(String(row['id'] ?? '').replace(/^r/, '')) || 0);
  return `r${Math.max(0, ...numbers) + 1}`;
}
