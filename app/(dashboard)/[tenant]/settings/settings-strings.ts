export const SETTINGS = {
  title: 'Settings',
  sections: 'Sections of the settings',
  recording: 'Recording',
  recordingHint: 'What is recorded, what callers are told, and for how long it is kept.',
  recordCalls: 'Record conversations',
  announcement: 'What callers hear before they are recorded',
  announcementHint: 'Left empty, nothing is said. Many countries demand that you say it.',
  days: 'Keep recordings for so many days',
  daysHint: 'Then they are deleted here and at the carrier. A change counts for those that exist too.',
  daysWrong: 'Type a whole number of days.',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved. Recordings are kept by the new rule.',
  errorTitle: 'Nothing was saved.',
  keys: 'API keys',
  keysHint: 'For programs that read your calls by the REST API. A key may read everything in this business.',
  keysNone: 'No key yet.',
  keyName: 'Name of the new key',
  keyNameHint: 'For example the program that uses it.',
  createKey: 'Create a key',
  creatingKey: 'Creating…',
  newKey: 'The new key. It is shown only now; copy it to where it is needed.',
  copy: 'Copy',
  copied: 'Copied.',
  keyCreated: 'The key was created.',
  revoke: 'Revoke',
  revokeTitle: 'Revoke this key?',
  revokeText: 'Programs that use it stop working at once. This cannot be undone.',
  revokeConfirm: 'Revoke the key',
  revoked: 'The key was revoked.',
  revokedBadge: 'Revoked',
  cancel: 'Keep it',
  close: 'Close',
  created: 'created',
  lastUsed: 'last used',
  neverUsed: 'never used',
  audit: 'Audit log',
  auditLines: 'Lines of the audit log',
  auditHint: 'Who did what, newest first. It cannot be changed.',
  auditNone: 'Nothing was written down yet.',
  who: 'Who',
  what: 'What',
  when: 'When',
  apiDocs: 'What the API can do',
} as const;

/** Actions of the audit log in words; an unknown one is shown as it is. */
const ACTION_WORDS: Readonly<Record<string, string>> = {
  'recording.listened': 'listened to a recording',
  'recording.deleted': 'deleted a recording',
  'hours.changed': 'changed opening hours',
  'flow.published': 'published a flow',
  'flow.scheduled': 'set a time to publish a flow',
  'flow.scheduleCancelled': 'cancelled the publishing of a flow',
  'flow.scheduleRefused': 'was to publish a flow, which had an error by then',
  'flow.canaryStarted': 'tried a flow on a share of the calls',
  'flow.canaryTakenBack': 'took a tried flow back',
  'flow.returned': 'returned to an earlier version of a flow',
  'flow.imported': 'imported a flow',
  'number.added': 'added a number',
  'number.changed': 'changed a number',
  'person.saved': 'changed a person',
  'department.saved': 'changed a department',
  'alertRule.saved': 'changed an alert',
  'apiKey.created': 'created an API key',
  'apiKey.revoked': 'revoked an API key',
  'recordingPolicy.changed': 'changed the recording rules',
  'member.saved': 'changed a member',
  'tenant.created': 'created the business',
};

export function actionWords(action: string): string {
  return ACTION_WORDS[action] ?? action;
}

/** The page's answer. */
export function settingsAnswer(policy: { recordCalls: boolean; recordingDays: number }): string {
  if (!policy.recordCalls) return 'Conversations are not recorded; voicemails are kept.';
  return `Conversations are recorded and kept for ${policy.recordingDays} ${policy.recordingDays === 1 ? 'day' : 'days'}.`;
}
