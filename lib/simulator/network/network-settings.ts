import { z } from 'zod';

const share = z.number().min(0).max(1);
const seconds = z.number().min(0).max(600);

/** How the telephone network and the carrier misbehave; shares are parts of one. */
export const networkSettingsSchema = z.strictObject({
  /** From the carrier's dialling to the first ring. */
  ringDelaySeconds: seconds,
  /** From an event to its status, recording or message callback. */
  statusDelaySeconds: seconds,
  /** From the end of a message to the words that were said in it. */
  transcriptDelaySeconds: seconds,
  duplicateShare: share,
  /** Callbacks that come half a minute late. */
  lateShare: share,
  lostShare: share,
  /** What a <Record> does that heard nothing but silence. */
  recordSilence: z.enum(['fallThrough', 'action']),
  messageFate: z.enum(['delivered', 'undelivered', 'failed']),
  /** DialCallStatus of a <Dial> whose only leg answered and refused in the document that it heard. */
  refusedWhisper: z.enum(['completed', 'no-answer', 'busy', 'failed', 'canceled']),
  /** Whether the `action` of a <Dial> is requested when the caller hangs up in it. */
  hangUpInDial: z.enum(['action', 'nothing']),
  /** Whether webhooks and files may be fetched from other machines than this one. */
  outsideAddresses: z.boolean(),
});
export type NetworkSettings = z.infer<typeof networkSettingsSchema>;

/** A network without faults. */
export const QUIET_NETWORK: NetworkSettings = {
  ringDelaySeconds: 0,
  statusDelaySeconds: 0,
  transcriptDelaySeconds: 60,
  duplicateShare: 0,
  lateShare: 0,
  lostShare: 0,
  recordSilence: 'fallThrough',
  messageFate: 'delivered',
  refusedWhisper: 'completed',
  hangUpInDial: 'action',
  outsideAddresses: false,
};

export const LATE_SECONDS = 30;
