import { PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN } from '../config/limits';

/** Why a new password is refused, as a sentence for its field; null when it may be used. */
export function passwordProblem(password: string): string | null {
  if (password.length < PASSWORD_CHARACTERS_MIN) return `Use at least ${PASSWORD_CHARACTERS_MIN} characters.`;
  if (password.length > PASSWORD_CHARACTERS_MAX) return `Use at most ${PASSWORD_CHARACTERS_MAX} characters.`;
  return null;
}
