'use client';

import { controlClasses } from '@/app/_components/field';
import { TextAreaField } from '@/app/_components/text-area-field';
import type { Json } from '@/lib/core/shared/json';
import { useBuilder } from '../builder-context';
import { CallFieldButtons } from './call-field-buttons';
import type { FieldInputProps } from './field-input-props';
import { FIELDS } from './fields-strings';
import { Group } from './group';

type Spoken = { kind: 'text' | 'library' | 'closedMessage' | 'silent'; text: string; id: string };

/** Something that callers hear: a text, one of the library, or the closed message that stands beside the opening hours. */
export function PromptInput({ id, field, value, error, onChange }: FieldInputProps<'prompt'>) {
  const { catalog, pause } = useBuilder();
  const spoken = readPrompt(value);
  const choose = (kind: string) => {
    if (kind === 'silent') onChange(null);
    else if (kind === 'library') onChange({ kind, promptId: catalog.prompts[0]?.id ?? '' });
    else if (kind === 'closedMessage') onChange({ kind, scheduleId: catalog.schedules[0]?.id ?? '' });
    else onChange({ kind: 'text', text: spoken.text });
  };
  const setText = (text: string) => onChange({ kind: 'text', text });
  return (
    <Group label={field.label} help={field.help} error={error}>
      <select
        aria-label={`${field.label}: ${FIELDS.promptKind}`}
        value={spoken.kind}
        onChange={(event) => choose(event.target.value)}
        className={controlClasses}
      >
        {field.optional || spoken.kind === 'silent' ? <option value="silent">{FIELDS.silent}</option> : null}
        <option value="text">{FIELDS.text}</option>
        <option value="library">{FIELDS.library}</option>
        <option value="closedMessage">{FIELDS.closedMessage}</option>
      </select>
      {spoken.kind === 'text' ? (
        <div>
          <TextAreaField
            id={id}
            label={`${field.label}: ${FIELDS.textLabel}`}
            className="[&>label]:sr-only"
            rows={3}
            maxLength={3000}
            value={spoken.text}
            onChange={(event) => setText(event.target.value)}
            onBlur={pause}
          />
          <CallFieldButtons controlId={id} text={spoken.text} onChange={setText} />
        </div>
      ) : null}
      {spoken.kind === 'library' ? (
        <IdSelect
          label={`${field.label}: ${FIELDS.prompt}`}
          list={catalog.prompts}
          value={spoken.id}
          onChange={(promptId) => onChange({ kind: 'library', promptId })}
        />
      ) : null}
      {spoken.kind === 'closedMessage' ? (
        <IdSelect
          label={`${field.label}: ${FIELDS.hours}`}
          list={catalog.schedules}
          value={spoken.id}
          onChange={(scheduleId) => onChange({ kind: 'closedMessage', scheduleId })}
        />
      ) : null}
    </Group>
  );
}

type IdSelectProps = {
  label: string;
  list: readonly { id: string; name: string }[];
  value: string;
  onChange: (id: string) => void;
};

function IdSelect({ label, list, value, onChange }: IdSelectProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={controlClasses}
    >
      {list.some(({ id }) => id === value) ? null : <option value={value}>{FIELDS.choose}</option>}
      {list.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function readPrompt(value: Json | undefined): Spoken {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'silent', text: '', id: '' };
  const textAt = (name: string) => (typeof value[name] === 'string' ? value[name] : '');
  if (value['kind'] === 'library') return { kind: 'library', text: '', id: textAt('promptId') };
  if (value['kind'] === 'closedMessage') return { kind: 'closedMessage', text: '', id: textAt('scheduleId') };
  return { kind: 'text', text: textAt('text'), id: '' };
}
