import { z } from 'zod';
import { FIELD_NAME_PATTERN } from './values';

/** The name under which a step keeps a value, and under which texts name it: `{{field.<name>}}`. */
export const fieldNameSchema = z
  .string()
  .regex(FIELD_NAME_PATTERN, 'A field’s name begins with a small letter and has small letters, digits and _ only.');

export const FIELD_NAME_CHARACTERS_MAX = 30;
export const FIELD_NAME_HELP = 'Small letters, digits and _; texts name it as {{field.…}}.';
