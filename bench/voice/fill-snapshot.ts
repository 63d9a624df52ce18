import { sealSecret } from '../../lib/config/seal';
import { tokenPurpose } from '../../lib/config/token-purpose';
import { makeDefaultFlow } from '../../lib/core/flow/default-flow';
import { snapshotWriter } from '../../lib/snapshot/snapshot-writer';
import { makeBusiness } from '../../lib/testing/make-business';
import { richFlow } from './rich-flow';
import { BENCH_ACCOUNT, BENCH_NUMBER, BENCH_RICH_NUMBER, BENCH_TOKEN } from './sent-form';

/** Fills the snapshot of DATA_DIR with a small business that has opening hours, a menu, people and departments. */
const business = makeBusiness();
const departments = Object.values(business.departments);
const flow = makeDefaultFlow({ businessName: business.name, scheduleId: 'sch_main', departments, personIds: [] });
const number = { id: 'num_main', number: BENCH_NUMBER, flowVersionId: 'fv_1', scheduleId: 'sch_main' };
const rich = { id: 'num_rich', number: BENCH_RICH_NUMBER, flowVersionId: 'fv_2', scheduleId: 'sch_main' };
const entry = { tenantId: business.tenantId, accountSid: BENCH_ACCOUNT };
await snapshotWriter.replaceTenant(
  {
    business,
    numbers: { num_main: number, num_rich: rich },
    flows: { fv_1: flow, fv_2: richFlow() },
    version: 1,
  },
  { [BENCH_NUMBER]: { ...entry, numberId: 'num_main' }, [BENCH_RICH_NUMBER]: { ...entry, numberId: 'num_rich' } },
);
const sealedToken = sealSecret(BENCH_TOKEN, tokenPurpose(BENCH_ACCOUNT));
await snapshotWriter.replaceAccounts([{ accountSid: BENCH_ACCOUNT, tenantId: null, sealedToken }]);
