'use server';

import { revalidatePath } from 'next/cache';
import { AppError } from '@/lib/core/shared/app-error';
import { instantOf } from '@/lib/core/shared/time';
import { tenantAction } from '@/lib/http/tenant-action';
import { endCanary } from '@/lib/services/flows/end-canary';
import { publishDraft } from '@/lib/services/flows/publish-draft';
import { returnToVersion } from '@/lib/services/flows/return-to-version';
import { cancelSchedule, schedulePublish } from '@/lib/services/flows/schedule-publish';
import { startCanary } from '@/lib/services/flows/start-canary';
import { VERSIONS } from './versions-strings';

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** Publishes the draft that was looked at: now, at a time, or for a share of the calls. */
export const publishAction = tenantAction('flows.change', async ({ scope, tenant, form, actor, now }) => {
  const input = {
    flowId: text(form, 'flowId'),
    revision: Number(text(form, 'revision')),
    note: text(form, 'note'),
    despiteCases: form.get('despiteCases') === 'on',
  };
  const when = text(form, 'when');
  let message: string = VERSIONS.published;
  if (when === 'later') {
    await schedulePublish(scope, { ...input, at: momentOf(text(form, 'at'), tenant.timeZone) }, actor, now);
    message = VERSIONS.scheduled;
  } else if (when === 'share') {
    await startCanary(scope, { ...input, share: shareOf(text(form, 'share')) }, actor, now);
    message = VERSIONS.tried;
  } else await publishDraft(scope, input, actor, now);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message };
});

export const endCanaryAction = tenantAction('flows.change', async ({ scope, tenant, form, actor, now }) => {
  const keep = text(form, 'keep') === 'yes';
  const input = { flowId: text(form, 'flowId'), versionId: text(form, 'versionId'), keep, why: null };
  await endCanary(scope, input, actor, now);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: keep ? VERSIONS.kept : VERSIONS.takenBack };
});

export const cancelScheduleAction = tenantAction('flows.change', async ({ scope, tenant, form, actor, now }) => {
  await cancelSchedule(scope, text(form, 'flowId'), actor, now);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: VERSIONS.cancelled };
});

export const returnToVersionAction = tenantAction('flows.change', async ({ scope, tenant, form, actor, now }) => {
  const input = { flowId: text(form, 'flowId'), versionId: text(form, 'versionId') };
  await returnToVersion(scope, input, actor, now);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: VERSIONS.returned };
});

/** The instant of a browser's local date and time, read in the zone of the business. */
function momentOf(value: string, zone: string): number {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(value);
  const [date, hour, minute] = [parts?.[1], Number(parts?.[2]), Number(parts?.[3])];
  if (date === undefined || hour > 23 || minute > 59 || Number.isNaN(Date.parse(`${date}T00:00:00Z`))) {
    throw new AppError('invalid_input', VERSIONS.timeWrong, { fields: { at: VERSIONS.timeWrong } });
  }
  return instantOf(date, hour * 60 + minute, zone);
}

function shareOf(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new AppError('invalid_input', VERSIONS.shareWrong, { fields: { share: VERSIONS.shareWrong } });
}
