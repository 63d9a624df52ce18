import { AppError } from '../core/shared/app-error';
import { isUniqueViolation } from './database-failure';
import type { User as UserRow } from './generated/client';
import { millis } from './millis';
import { withoutTenant } from './with-tenant';

/** People who sign in. They belong to the installation: none of these functions takes a tenant. */
export type User = {
  id: string;
  email: string;
  name: string;
  isOperator: boolean;
  /** Raised when the password or a role changed: sessions made before it no longer count. */
  sessionVersion: number;
  createdAt: number;
};

export type UserWithPassword = User & { passwordHash: string };

/** `email` in any case. Throws AppError('conflict') when somebody has it. */
export async function insertUser(user: {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
  isOperator: boolean;
}): Promise<User> {
  try {
    return userOf(await withoutTenant((db) => db.user.create({ data: { ...user, email: user.email.toLowerCase() } })));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', 'Somebody has already signed up with this e-mail address.', {
      cause: error,
      fields: { email: 'Somebody has already signed up with this e-mail address.' },
    });
  }
}

export async function findUserByEmail(email: string): Promise<UserWithPassword | null> {
  const row = await withoutTenant((db) => db.user.findUnique({ where: { email: email.toLowerCase() } }));
  return row && { ...userOf(row), passwordHash: row.passwordHash };
}

export async function findUser(userId: string): Promise<UserWithPassword | null> {
  const row = await withoutTenant((db) => db.user.findUnique({ where: { id: userId } }));
  return row && { ...userOf(row), passwordHash: row.passwordHash };
}

function userOf(row: UserRow): User {
  const { id, email, name, isOperator, sessionVersion, createdAt } = row;
  return { id, email, name, isOperator, sessionVersion, createdAt: millis(createdAt) };
}
