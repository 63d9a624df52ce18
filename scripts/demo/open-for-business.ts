import { scopeOfTenant } from '../../lib/core/shared/tenant-scope';
import { saveAlertRule } from '../../lib/services/alerts/save-alert-rule';
import { setRecordingPolicy } from '../../lib/services/recordings/set-recording-policy';
import type { DemoSeed } from './demo-seed';

/** Switches on what the calls of the demo's past must not set off: recordings, and telling the owner of missed calls. */
export async function openForBusiness(seed: DemoSeed): Promise<void> {
  const scope = scopeOfTenant(seed.tenant.id);
  const actor = { userId: null, name: 'Demo' };
  await setRecordingPolicy(scope, { recordCalls: true, recordingAnnouncement: null, recordingDays: 90 }, actor);
  for (const event of ['missed_call', 'voicemail'] as const) {
    await saveAlertRule(scope, { event, channels: ['sms', 'email'], personIds: [seed.ownerPersonId] }, actor);
  }
}
