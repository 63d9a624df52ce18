import { disconnect } from '../db/disconnect';
import { deleteBatch, readBatch } from '../journal/journal';
import { thisDutyWriter } from '../snapshot/duty-writer';
import { thisOutboundStore } from '../snapshot/outbound-store';
import { snapshotWriter } from '../snapshot/snapshot-writer';
import { log } from '../telemetry/log';
import { runWorker } from './worker';

const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());

const parts = {
  journal: { readBatch, deleteBatch },
  snapshot: snapshotWriter,
  duty: thisDutyWriter(),
  outbound: thisOutboundStore(),
  log,
};
await runWorker(parts, stopping.signal, () => process.stdout.write('{"ready":true}\n'));
await disconnect();
