import type { HttpMethod } from '../../webhooks/webhook-client';
import type { StatusSubscription } from '../status-subscription';

export type DialTarget = {
  /** A telephone number, or `client:<identity>`. */
  address: string;
  /** What a softphone is told beside who calls. */
  parameters: Readonly<Record<string, string>>;
  /** Document for the dialled party before it is connected; null: none. */
  whisper: { url: string; method: HttpMethod } | null;
  sendDigits: string;
  subscription: StatusSubscription | null;
};

export type DialPlan = {
  targets: DialTarget[];
  callerId: string;
  timeoutSeconds: number;
  timeLimitSeconds: number;
  hangupOnStar: boolean;
  answerOnBridge: boolean;
  sequential: boolean;
  ringCountry: string;
};

export type DialStatus = 'completed' | 'busy' | 'no-answer' | 'failed' | 'canceled';
