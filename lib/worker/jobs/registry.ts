import { alertCallJob } from './alert-call';
import { fetchRecordingJob } from './fetch-recording';
import { finishPlacedCallJob } from './finish-placed-call';
import type { Job } from './job';
import { notifyCapReachedJob } from './notify-cap-reached';
import { purgeAudioJob } from './purge-audio';
import { purgeRecordingsJob } from './purge-recordings';
import { reconcileCarrierListJob } from './reconcile-carrier-list';
import { reconcileSilentCallsJob } from './reconcile-silent-calls';
import { runReplayJob } from './run-replay';
import { sendAlertJob } from './send-alert';
import { sendFlowTextJob } from './send-flow-text';
import { sweepJob } from './sweep';
import { tendFlowsJob } from './tend-flows';

/** Every job, by the name under which it is queued. Adding one is a file and a line here. */
export const jobs = {
  'alert-call': alertCallJob,
  'fetch-recording': fetchRecordingJob,
  'finish-placed-call': finishPlacedCallJob,
  'notify-cap-reached': notifyCapReachedJob,
  'purge-audio': purgeAudioJob,
  'purge-recordings': purgeRecordingsJob,
  'reconcile-carrier-list': reconcileCarrierListJob,
  'reconcile-silent-calls': reconcileSilentCallsJob,
  'run-replay': runReplayJob,
  'send-alert': sendAlertJob,
  'send-flow-text': sendFlowTextJob,
  sweep: sweepJob,
  'tend-flows': tendFlowsJob,
} as const satisfies Record<string, Job>;
