import type { Field } from '@/lib/core/shared/field';
import type { Json } from '@/lib/core/shared/json';

/** What every input of a step's form takes. `movedExits`: exits that the change gave another name (old → new). */
export type FieldInputProps<Kind extends Field['kind'] = Field['kind']> = {
  id: string;
  field: Extract<Field, { kind: Kind }>;
  value: Json | undefined;
  error: string | undefined;
  onChange: (value: Json, movedExits?: Record<string, string>) => void;
};
