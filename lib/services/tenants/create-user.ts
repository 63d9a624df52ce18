import { z } from 'zod';
import { newId } from '../../config/new-id';
import { insertUser, type User } from '../../db/users';
import { parseInput } from '../parse-input';

const userSchema = z.object({
  email: z.email('An e-mail address looks like name@example.com.').max(254),
  name: z.string().trim().min(1, 'Give a name.').max(80, 'A name has at most 80 characters.'),
  /** Made by lib/auth/password: hashing is slow on purpose and stays out of this process' hot paths. */
  passwordHash: z.string().startsWith('$argon2id$'),
  isOperator: z.boolean().default(false),
});

/** Makes somebody who can sign in. Throws AppError('conflict') when the e-mail address is taken. */
export async function createUser(input: z.input<typeof userSchema>): Promise<User> {
  return insertUser({ id: newId('user'), ...parseInput(userSchema, input) });
}
