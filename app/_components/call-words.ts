import type { LucideIcon } from 'lucide-react';
import {
  Ban,
  CircleCheck,
  CircleX,
  Clock,
  Moon,
  PhoneCall,
  PhoneIncoming,
  PhoneMissed,
  RotateCcw,
  TriangleAlert,
  Voicemail,
} from 'lucide-react';
import type { LegResult, MissedReason, Outcome } from '@/lib/core/calls/call-record';
import type { Tone } from './badge';

type Look = { word: string; tone: Tone; icon: LucideIcon };

/** How each outcome looks and is called, everywhere. */
export const OUTCOME_LOOKS: Readonly<Record<Outcome, Look>> = {
  answered: { word: 'Answered', tone: 'answered', icon: PhoneIncoming },
  self_served: { word: 'Helped by menu', tone: 'answered', icon: CircleCheck },
  callback_booked: { word: 'Call back booked', tone: 'answered', icon: RotateCcw },
  voicemail: { word: 'Voicemail', tone: 'voicemail', icon: Voicemail },
  abandoned_queue: { word: 'Hung up waiting', tone: 'missed', icon: PhoneMissed },
  abandoned_ring: { word: 'Hung up ringing', tone: 'missed', icon: PhoneMissed },
  abandoned_ivr: { word: 'Hung up in menu', tone: 'missed', icon: PhoneMissed },
  no_answer: { word: 'Rang out', tone: 'missed', icon: PhoneMissed },
  failed: { word: 'Failed', tone: 'missed', icon: CircleX },
  missed_service: { word: 'Missed-call service', tone: 'answered', icon: CircleCheck },
  after_hours: { word: 'After hours', tone: 'closed', icon: Moon },
  blocked: { word: 'Blocked', tone: 'closed', icon: Ban },
};

/** A caller who reached the voicemail and hung up without a message. */
export const NO_MESSAGE_LOOK: Look = { word: 'No message left', tone: 'missed', icon: PhoneMissed };

/** How an ended call looks: 'Voicemail' is said only of a caller who left one. */
export function outcomeLook(outcome: Outcome, messageLeft: boolean): Look {
  return outcome === 'voicemail' && !messageLeft ? NO_MESSAGE_LOOK : OUTCOME_LOOKS[outcome];
}

/** A call that has not ended has no outcome yet. */
export const LIVE_LOOKS = {
  ringing: { word: 'Ringing', tone: 'live', icon: Clock },
  talking: { word: 'Talking', tone: 'live', icon: PhoneCall },
  /** A caller who hears something, chooses, or waits until a phone is picked up; the step says which. */
  onTheLine: { word: 'On the line', tone: 'live', icon: PhoneCall },
} as const satisfies Record<string, Look>;

export const MISSED_REASON_WORDS: Readonly<Record<MissedReason, string>> = {
  flow_error: 'The flow could not go on',
  carrier_failure: 'The carrier could not connect',
  closed: 'You were closed',
  nobody_on_duty: 'Nobody was available',
  all_busy: 'Everybody was busy',
  declined: 'The call was declined',
  rang_no_answer: 'It rang and nobody picked up',
  caller_left_queue: 'The caller hung up while waiting',
  caller_left_menu: 'The caller hung up in the menu',
  wrong_key_limit: 'The caller could not find the right key',
};

export const LEG_RESULT_LOOKS: Readonly<Record<LegResult, Look>> = {
  answered: { word: 'Answered', tone: 'answered', icon: PhoneIncoming },
  no_answer: { word: 'Did not pick up', tone: 'missed', icon: PhoneMissed },
  declined: { word: 'Declined', tone: 'missed', icon: CircleX },
  busy: { word: 'Busy', tone: 'missed', icon: CircleX },
  failed: { word: 'Could not be reached', tone: 'missed', icon: TriangleAlert },
  cancelled: { word: 'Stopped ringing', tone: 'closed', icon: PhoneMissed },
  answered_elsewhere: { word: 'Answered elsewhere', tone: 'closed', icon: PhoneIncoming },
};
