'use client';

import { Plus, X } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { controlClasses } from '@/app/_components/field';
import type { Json } from '@/lib/core/shared/json';
import { useBuilder } from '../builder-context';
import type { FieldInputProps } from './field-input-props';
import { FIELDS } from './fields-strings';
import { Group } from './group';
import { rowsOf, textsOf } from './texts-of';
import { WordsInput } from './words-input';

const KEYS = [...'1234567890*#'];

/** What each telephone key is for. A choice that gets another key keeps where it leads. */
export function KeyMapInput({ id, field, value, error, onChange }: FieldInputProps<'keyMap'>) {
  const { pause } = useBuilder();
  const options = rowsOf(value);
  const used = new Set(options.map((option) => option['key']));
  const free = KEYS.find((key) => !used.has(key));
  const set = (index: number, change: { [key: string]: Json }, moved?: Record<string, string>) =>
    onChange(
      options.map((option, at) => (at === index ? { ...option, ...change } : option)),
      moved,
    );
  return (
    <Group label={field.label} help={field.help} error={error}>
      <ul className="flex flex-col gap-2">
        {options.map((option, index) => {
          const key = String(option['key'] ?? '');
          const label = typeof option['label'] === 'string' ? option['label'] : '';
          return (
            <li key={key} className="flex flex-col gap-1 rounded-md border border-line p-2">
              <div className="flex items-center gap-1">
                <select
                  aria-label={`${FIELDS.key}: ${label}`}
                  value={key}
                  onChange={(event) => set(index, { key: event.target.value }, { [key]: event.target.value })}
                  className={`${controlClasses} w-16 px-2`}
                >
                  {KEYS.filter((each) => each === key || !used.has(each)).map((each) => (
                    <option key={each}>{each}</option>
                  ))}
                </select>
                <input
                  id={index === 0 ? id : undefined}
                  aria-label={`${FIELDS.choiceFor} ${key}`}
                  value={label}
                  maxLength={60}
                  onChange={(event) => set(index, { label: event.target.value })}
                  onBlur={pause}
                  className={controlClasses}
                />
                <Button
                  kind="quiet"
                  size="icon"
                  aria-label={FIELDS.removeItem(`${key} ${label}`)}
                  onClick={() => onChange(options.filter((_, at) => at !== index))}
                >
                  <X aria-hidden />
                </Button>
              </div>
              <WordsInput
                label={`${FIELDS.words} (${key})`}
                words={textsOf(option['words'])}
                onChange={(words) => set(index, { words })}
              />
            </li>
          );
        })}
      </ul>
      {free === undefined ? null : (
        <div>
          <Button
            size="small"
            onClick={() => onChange([...options, { key: free, label: `Choice ${free}`, words: [] }])}
          >
            <Plus aria-hidden />
            {FIELDS.addChoice}
          </Button>
        </div>
      )}
    </Group>
  );
}
