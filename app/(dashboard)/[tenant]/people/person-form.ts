import { z } from 'zod';
import { AppError } from '@/lib/core/shared/app-error';
import { parseJson } from '@/lib/core/shared/json';
import { parseDialNumber } from '@/lib/core/shared/phone-number';
import { hoursChoice } from './own-hours';
import { PERSON } from './person-strings';

/** A person as the page edits them: texts as typed, '' for nothing. */
const draftSchema = z.object({
  name: z.string(),
  email: z.string(),
  extension: z.string(),
  available: z.boolean(),
  scheduleId: z.string(),
  phones: z.array(
    z.object({
      id: z.string().nullable(),
      kind: z.enum(['number', 'browser']),
      /** '' for a browser. */
      number: z.string(),
      enabled: z.boolean(),
      scheduleId: z.string(),
    }),
  ),
});
export type PersonDraft = z.infer<typeof draftSchema>;

/** What the page sent, numbers read as people of `country` write them. Throws AppError('invalid_input') that names each wrong phone. */
export function readPersonForm(value: FormDataEntryValue | null, country: string) {
  const draft = draftSchema.parse(parseJson(typeof value === 'string' ? value : ''));
  const numbers = draft.phones.map(({ number }) => parseDialNumber(number, country));
  const wrong = numbers.flatMap((number, index) =>
    number === null && draft.phones[index]?.kind !== 'browser' ? [[`phones.${index}.number`, PERSON.numberWrong]] : [],
  );
  if (wrong.length > 0) throw new AppError('invalid_input', PERSON.numberWrong, { fields: Object.fromEntries(wrong) });
  return {
    name: draft.name,
    email: draft.email.trim() || null,
    extension: draft.extension.trim() || null,
    available: draft.available,
    ...hoursChoice(draft.scheduleId),
    phones: draft.phones.map((phone, index) => ({
      ...phone,
      number: numbers[index] ?? null,
      scheduleId: phone.scheduleId || null,
    })),
  };
}
