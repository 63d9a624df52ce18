export const CALL_LIST = {
  caller: 'Caller',
  outcome: 'Outcome',
  where: 'Where it went',
  length: 'Length',
  when: 'When',
  play: 'Play',
  pause: 'Pause',
  playFailed: 'This recording could not be played.',
  voicemailOf: 'voicemail of',
  recordingOf: 'recording of',
  outbound: 'Outgoing',
  to: 'to',
} as const;
