import type { HttpMethod } from '../webhooks/webhook-client';

/** A number that the account has bought, with where its calls and texts are reported. An empty URL is none. */
export type NumberRow = {
  sid: string;
  phoneNumber: string;
  friendlyName: string;
  type: 'local' | 'toll-free' | 'mobile';
  voiceUrl: string;
  voiceMethod: HttpMethod;
  voiceFallbackUrl: string;
  voiceFallbackMethod: HttpMethod;
  voiceCallerIdLookup: boolean;
  smsUrl: string;
  smsMethod: HttpMethod;
  smsFallbackUrl: string;
  smsFallbackMethod: HttpMethod;
  statusCallback: string;
  statusCallbackMethod: HttpMethod;
  createdAt: number;
  updatedAt: number;
};
