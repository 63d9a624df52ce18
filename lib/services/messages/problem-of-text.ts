import { problemOfRefusal } from '../../core/routing/text-refusal';
import { AppError } from '../../core/shared/app-error';
import { TextRefused } from './send-text';

/** What is written down of a text or mail that was not taken; `isFinal`: another try would end the same. */
export function problemOfText(error: unknown): { problem: string; isFinal: boolean } {
  if (error instanceof TextRefused) return { problem: problemOfRefusal(error.reason), isFinal: !error.isSoonOver };
  if (error instanceof AppError) return { problem: error.message, isFinal: false };
  return { problem: 'It could not be sent because of a fault in this installation.', isFinal: false };
}
