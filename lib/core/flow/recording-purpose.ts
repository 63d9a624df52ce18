import { z } from 'zod';
import type { Position } from './position';

const voicemailMemo = z.object({ personId: z.string().nullable(), departmentId: z.string().nullable() });

export type RecordingPurpose = {
  purpose: 'call' | 'voicemail';
  personId: string | null;
  departmentId: string | null;
};

/** What a recording that was started at this position is: somebody's voicemail, or a conversation. */
export function recordingPurpose(position: Position): RecordingPurpose {
  const voicemail = voicemailMemo.safeParse(position.memo);
  return voicemail.success
    ? { purpose: 'voicemail', personId: voicemail.data.personId, departmentId: voicemail.data.departmentId }
    : { purpose: 'call', personId: null, departmentId: null };
}
