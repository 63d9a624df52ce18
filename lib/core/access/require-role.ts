import { AppError } from '../shared/app-error';
import { mayRole, type Permission, type Role } from './may-role';

/** Throws AppError('forbidden') unless the role may do it: for pages that ask for more than their wrapper did. */
export function requireRole(role: Role, permission: Permission): void {
  if (!mayRole(role, permission)) throw new AppError('forbidden', 'Your role does not allow this.');
}
