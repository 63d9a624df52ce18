import type { CapName } from './outbound-caps';
import { CAP_NAMES } from './outbound-caps';
import type { LegRefusal } from './outbound-gate';

const REASONS = [
  'notANumber',
  'loop',
  'caller',
  'premium',
  'country',
  'emergencyNotCarried',
  'optedOut',
  'suspended',
] as const;

/** Why a text was not sent: it may not go there, its recipient does not want it, or a cap was reached. */
export type TextRefusal = LegRefusal | 'optedOut' | 'suspended' | CapName;

const PREFIX = 'refused:';

/** As it is stored with an alert or a flow's text, in the place of a sentence: pages have the words for it. */
export function problemOfRefusal(reason: TextRefusal): string {
  return `${PREFIX}${reason}`;
}

/** Null for a problem that is a sentence. */
export function refusalOfProblem(problem: string): TextRefusal | null {
  const code = problem.startsWith(PREFIX) ? problem.slice(PREFIX.length) : null;
  return [...REASONS, ...CAP_NAMES].find((reason) => reason === code) ?? null;
}
