const SSML = ['break', 'emphasis', 'lang', 'p', 'phoneme', 'prosody', 's', 'say-as', 'sub', 'w'];
const DIALLED = ['url', 'method', 'statusCallback', 'statusCallbackMethod', 'statusCallbackEvent'];
const ANSWERING_MACHINE =
  'machineDetection machineDetectionTimeout machineDetectionSpeechThreshold machineDetectionSpeechEndThreshold machineDetectionSilenceTimeout amdStatusCallback amdStatusCallbackMethod';
const RECORDING =
  'recordingStatusCallback recordingStatusCallbackMethod recordingStatusCallbackEvent recordingConfigurationId trim';

/** The attributes and the children that each element may have. */
export type Word = { attributes: readonly string[]; children: readonly string[] };

function word(attributes: string, children: readonly string[] = []): Word {
  return { attributes: attributes === '' ? [] : attributes.split(' '), children };
}

/** Verbs and nouns of TwiML that this carrier executes. */
export const VOCABULARY: Readonly<Record<string, Word>> = {
  Say: word('voice language loop', SSML),
  Play: word('loop digits'),
  Pause: word('length'),
  Gather: word(
    'input action method timeout speechTimeout finishOnKey numDigits actionOnEmptyResult language speechModel hints partialResultCallback partialResultCallbackMethod profanityFilter bargeIn maxSpeechTime debug enhanced',
    ['Say', 'Play', 'Pause'],
  ),
  Dial: word(
    `action method timeout timeLimit hangupOnStar callerId answerOnBridge ringTone record recordingTrack sequential referUrl referMethod callReason events passports ${RECORDING}`,
    ['Number', 'Client', 'Sip', 'Conference', 'Queue', 'Sim', 'Application', 'WhatsApp'],
  ),
  Number: word(`sendDigits byoc ${DIALLED.join(' ')} ${ANSWERING_MACHINE}`),
  Client: word(`clientNotificationUrl ${DIALLED.join(' ')}`, ['Identity', 'Parameter']),
  Identity: word(''),
  Parameter: word('name value'),
  Record: word(`action method timeout finishOnKey maxLength playBeep transcribe transcribeCallback ${RECORDING}`),
  Redirect: word('method'),
  Hangup: word('', ['Parameter']),
  Reject: word('reason', ['Parameter']),
};

/** Attributes that the carrier's language has and this box does not execute: accepted with a warning. */
export const IGNORED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  Gather: 'hints profanityFilter maxSpeechTime debug enhanced'.split(' '),
  Dial: 'referUrl referMethod callReason events passports recordingConfigurationId'.split(' '),
  Number: ['byoc', ...ANSWERING_MACHINE.split(' ')],
  Client: ['clientNotificationUrl'],
  Record: ['recordingConfigurationId'],
};

/** Verbs that the carrier's language has and this box does not execute: named in the warning, skipped. */
export const FOREIGN_VERBS = new Set(
  'Connect Echo Enqueue Leave Pay Prompt Queue Refer Sms Message Start Stop'.split(' '),
);
