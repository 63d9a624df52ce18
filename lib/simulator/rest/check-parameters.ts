import { RestError } from './rest-error';

const METHODS = ['GET', 'POST'];
const CALL_STATUS = ['queued', 'ringing', 'in-progress', 'completed', 'busy', 'failed', 'no-answer', 'canceled'];
const FLAGS = ['true', 'false'];

type Rules = {
  /** Values that a parameter may have: those of the carrier's OpenAPI document, and of its documentation where that has a plain text. */
  values: Readonly<Record<string, readonly string[]>>;
  /** Parameters that the carrier knows and this one does not execute. */
  ignored: readonly string[];
};

const RECORDING = {
  RecordingChannels: ['mono', 'dual'],
  RecordingTrack: ['inbound', 'outbound', 'both'],
  RecordingStatusCallbackMethod: METHODS,
  Trim: ['trim-silence', 'do-not-trim'],
};
const NUMBER: Rules = {
  values: {
    VoiceMethod: METHODS,
    VoiceFallbackMethod: METHODS,
    SmsMethod: METHODS,
    SmsFallbackMethod: METHODS,
    StatusCallbackMethod: METHODS,
    VoiceCallerIdLookup: FLAGS,
    VoiceReceiveMode: ['voice', 'fax'],
    EmergencyStatus: ['Active', 'Inactive'],
  },
  ignored:
    'AccountSid ApiVersion SmsApplicationSid VoiceApplicationSid EmergencyStatus EmergencyAddressSid TrunkSid IdentitySid AddressSid VoiceReceiveMode BundleSid'.split(
      ' ',
    ),
};

/** By method and route; routes that take no values are left out. */
const RULES: ReadonlyMap<string, Rules> = new Map<string, Rules>([
  [
    'POST Calls',
    {
      values: {
        ...RECORDING,
        Method: METHODS,
        FallbackMethod: METHODS,
        StatusCallbackMethod: METHODS,
        Record: FLAGS,
        MachineDetection: ['Enable', 'DetectMessageEnd'],
        AsyncAmd: FLAGS,
        AsyncAmdStatusCallbackMethod: METHODS,
      },
      ignored:
        'SipAuthUsername SipAuthPassword MachineDetectionTimeout MachineDetectionSpeechThreshold MachineDetectionSpeechEndThreshold MachineDetectionSilenceTimeout AsyncAmd AsyncAmdStatusCallback AsyncAmdStatusCallbackMethod Byoc CallReason CallToken ClientNotificationUrl'.split(
          ' ',
        ),
    },
  ],
  ['GET Calls', { values: { Status: CALL_STATUS }, ignored: [] }],
  [
    'POST Calls/:call',
    {
      values: {
        Status: ['canceled', 'completed'],
        Method: METHODS,
        FallbackMethod: METHODS,
        StatusCallbackMethod: METHODS,
      },
      ignored: ['FallbackUrl', 'FallbackMethod', 'StatusCallback', 'StatusCallbackMethod', 'TimeLimit'],
    },
  ],
  ['POST Calls/:call/Recordings', { values: RECORDING, ignored: [] }],
  [
    'POST Calls/:call/Recordings/:recording',
    {
      values: { Status: ['stopped', 'paused', 'in-progress'], PauseBehavior: ['skip', 'silence'] },
      ignored: ['PauseBehavior'],
    },
  ],
  ['POST IncomingPhoneNumbers', NUMBER],
  ['POST IncomingPhoneNumbers/:sid', NUMBER],
  [
    'POST Messages',
    {
      values: {
        ContentRetention: ['retain', 'discard'],
        AddressRetention: ['retain', 'obfuscate'],
        TrafficType: ['free'],
        ScheduleType: ['fixed'],
        RiskCheck: ['enable', 'disable'],
        ProvideFeedback: FLAGS,
        ForceDelivery: FLAGS,
        SmartEncoded: FLAGS,
        ShortenUrls: FLAGS,
        SendAsMms: FLAGS,
      },
      ignored:
        'MediaUrl ApplicationSid MaxPrice ProvideFeedback Attempt ValidityPeriod ForceDelivery ContentRetention AddressRetention SmartEncoded PersistentAction TrafficType ShortenUrls ScheduleType SendAt SendAsMms ContentVariables RiskCheck FallbackFrom MessagingServiceSid ContentSid'.split(
          ' ',
        ),
    },
  ],
  ['POST Messages/:sid', { values: { Status: ['canceled'] }, ignored: [] }],
]);

/**
 * Checks the parameters of a request by the carrier's contract and returns the names of those that are known and not executed.
 * Throws a RestError for a value that the contract does not have: 21405 for a method, else 20001.
 */
export function checkParameters(method: string, pattern: string, params: URLSearchParams): string[] {
  const rules = RULES.get(`${method} ${pattern}`);
  if (rules === undefined) return [];
  for (const [name, values] of Object.entries(rules.values)) {
    const given = params.get(name)?.trim() ?? '';
    // The contract's methods and flags are accepted in either case, as the carrier does.
    const isLoose = values === METHODS || values === FLAGS;
    const known = values.some((value) => value === given || (isLoose && value.toLowerCase() === given.toLowerCase()));
    if (given !== '' && !known) {
      throw new RestError(400, values === METHODS ? 21405 : 20001, `${name} must be one of: ${values.join(', ')}.`);
    }
  }
  return rules.ignored.filter((name) => (params.get(name) ?? '') !== '');
}
