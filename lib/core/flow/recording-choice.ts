import type { StepContext } from './define-step';
import { fillText } from './fill-text';
import type { SayInstruction } from './instruction';
import { say } from './speak';
import { RECORDING, RECORDING_ANNOUNCED } from './values';

/**
 * Whether a conversation that begins now is recorded, what the caller must hear before it, and the values that remember that it was heard.
 * A record step of the flow counts over the business's setting; the announcement is said once a call.
 */
export function recordingChoice(context: StepContext): {
  record: boolean;
  say: SayInstruction[];
  values: Record<string, string>;
} {
  const { business, values } = context;
  const { enabled, announcement } = business.recording;
  const chosen = values[RECORDING];
  const record = chosen === undefined ? enabled : chosen === 'on';
  if (!record || announcement === null || values[RECORDING_ANNOUNCED] !== undefined)
    return { record, say: [], values: {} };
  return {
    record,
    say: [say(business, fillText(announcement, context, 'spoken'))],
    values: { [RECORDING_ANNOUNCED]: '1' },
  };
}
