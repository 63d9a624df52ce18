'use client';

import { SPOKEN_LANGUAGES } from '@/lib/core/flow/voices';
import type { Field } from '@/lib/core/shared/field';
import { useBuilder } from '../builder-context';
import { ChoicesInput } from './choices-input';
import type { FieldInputProps } from './field-input-props';
import { FIELDS } from './fields-strings';
import { IdListInput } from './id-list-input';
import { KeyMapInput } from './key-map-input';
import { NumberInput } from './number-input';
import { PhoneInput } from './phone-input';
import { PhoneListInput } from './phone-list-input';
import { PromptInput } from './prompt-input';
import { RowsInput } from './rows-input';
import { SelectInput } from './select-input';
import { SwitchInput } from './switch-input';
import { TextInput } from './text-input';

const LANGUAGES = SPOKEN_LANGUAGES.map(({ language, label }) => ({ value: language, label }));
const KEYS = [...'1234567890*#'].map((key) => ({ value: key, label: key }));

/** One input for each kind of field: a new kind of step needs no new page. */
export function FieldInput(props: FieldInputProps) {
  const { field, ...rest } = props;
  switch (field.kind) {
    case 'text':
    case 'longText':
      return <TextInput field={field} {...rest} />;
    case 'number':
    case 'seconds':
      return <NumberInput field={field} {...rest} />;
    case 'boolean':
      return <SwitchInput field={field} {...rest} />;
    case 'choices':
      return <ChoicesInput field={field} {...rest} />;
    case 'phone':
      return <PhoneInput field={field} {...rest} />;
    case 'phoneList':
      return <PhoneListInput field={field} {...rest} />;
    case 'keyMap':
      return <KeyMapInput field={field} {...rest} />;
    case 'prompt':
      return <PromptInput field={field} {...rest} />;
    case 'rows':
      return <RowsInput field={field} {...rest} column={FieldInput} />;
    case 'personList':
    case 'departmentList':
      return <IdListInput field={field} {...rest} />;
    default:
      return <OneOf {...props} field={field} />;
  }
}

type OneOfKind = 'select' | 'key' | 'language' | 'person' | 'department' | 'scheduleSelect' | 'flow' | 'ownNumber';

/** Kinds of which one thing of a list is chosen. */
function OneOf({ field, ...rest }: FieldInputProps<OneOfKind>) {
  const { options, none } = useOptions(field);
  return <SelectInput field={field} options={options} none={none} {...rest} />;
}

type Options = {
  options: readonly { value: string; label: string }[];
  /** What is stored when nothing is chosen, and its word; null: one must be chosen. */
  none: { value: string | null; label: string } | null;
};

function useOptions(field: Extract<Field, { kind: OneOfKind }>): Options {
  const { catalog } = useBuilder();
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const unchosen = { value: '', label: FIELDS.choose };
  switch (field.kind) {
    case 'select':
      return { options: field.options, none: null };
    case 'key':
      return { options: KEYS, none: null };
    case 'language':
      return { options: LANGUAGES, none: null };
    case 'person':
      return { options: named(catalog.people), none: { value: null, label: FIELDS.nobody } };
    case 'department':
      return { options: named(catalog.departments), none: { value: null, label: FIELDS.noDepartment } };
    case 'scheduleSelect':
      return { options: named(catalog.schedules), none: unchosen };
    case 'flow':
      return { options: named(catalog.flows), none: unchosen };
    case 'ownNumber':
      return { options: named(catalog.numbers), none: unchosen };
  }
}
