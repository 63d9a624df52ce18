import { z } from 'zod';

/** What people call a flow. */
export const flowNameSchema = z
  .string()
  .trim()
  .min(1, 'Give the flow a name.')
  .max(80, 'A name has at most 80 characters.');
