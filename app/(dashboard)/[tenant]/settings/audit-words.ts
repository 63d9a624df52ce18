/** Actions of the audit log in words; each is what its actor did. */
const ACTION_WORDS: Readonly<Record<string, string>> = {
  'alertRule.saved': 'changed an alert',
  'apiKey.created': 'created an API key',
  'apiKey.revoked': 'revoked an API key',
  'business.changed': 'changed the settings of the business',
  'call.placed': 'had a phone called',
  'call.placedCancelled': 'ended a call to a phone before it was answered',
  'callback.done': 'ticked a callback off',
  'callback.reopened': 'opened a callback again',
  'contact.changed': 'changed a contact',
  'contact.deleted': 'deleted a contact',
  'department.deleted': 'removed a department',
  'department.saved': 'changed a department',
  'flow.archived': 'put a flow away',
  'flow.canaryStarted': 'tried a flow on a share of the calls',
  'flow.canaryTakenBack': 'took a tried flow back',
  'flow.caseRemoved': 'removed a case of a flow',
  'flow.caseSaved': 'kept a case of a flow',
  'flow.created': 'made a flow',
  'flow.draftSaved': 'worked on a flow',
  'flow.imported': 'imported a flow',
  'flow.published': 'published a flow',
  'flow.renamed': 'renamed a flow',
  'flow.replayCancelled': 'stopped a replay of past calls',
  'flow.replayStarted': 'replayed past calls',
  'flow.restored': 'took a flow out again',
  'flow.returned': 'returned to an earlier version of a flow',
  'flow.scheduleCancelled': 'cancelled the publishing of a flow',
  'flow.scheduled': 'set a time to publish a flow',
  'flow.scheduleRefused': 'was to publish a flow, which had an error by then',
  'hours.changed': 'changed opening hours',
  'member.saved': 'changed who may sign in',
  'number.added': 'added a number',
  'number.changed': 'changed a number',
  'outboundLimits.changed': 'changed the limits of outbound calls and texts',
  'outboundLimits.reached': 'refused calls or texts: a limit was reached',
  'person.browserPhoneSet': 'switched a browser phone',
  'person.availabilitySet': 'switched somebody’s availability',
  'person.deleted': 'removed a person',
  'person.doNotDisturbSet': 'changed somebody’s do-not-disturb',
  'person.saved': 'changed a person',
  'prompt.deleted': 'removed a prompt',
  'prompt.saved': 'changed a prompt',
  'recording.deleted': 'deleted a recording',
  'recording.listened': 'listened to a recording',
  'recordingPolicy.changed': 'changed the recording rules',
  'tenant.created': 'made the business',
};

/** An action in words; an unknown one as it is. */
export function actionWords(action: string): string {
  return ACTION_WORDS[action] ?? action;
}

/** The call that a line is about; null: none. */
export function callOf({
  subjectId,
  details,
}: {
  subjectId: string | null;
  details: Readonly<Record<string, unknown>>;
}) {
  const { callId } = details;
  if (typeof callId === 'string') return callId;
  return subjectId?.startsWith('call_') ? subjectId : null;
}

/** The name that the thing had then, where the log has it. */
export function subjectName(details: Readonly<Record<string, unknown>>): string | null {
  const name = details['name'] ?? details['label'];
  return typeof name === 'string' && name !== '' ? name : null;
}
