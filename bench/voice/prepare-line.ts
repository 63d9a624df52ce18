import { sealSecret } from '../../lib/config/seal';
import { tokenPurpose } from '../../lib/config/token-purpose';
import { makeDefaultFlow } from '../../lib/core/flow/default-flow';
import { openLine } from '../../lib/snapshot/open-line';
import { openSnapshotWriter } from '../../lib/snapshot/snapshot-writer';
import { makeBusiness, makeSchedule } from '../../lib/testing/make-business';

/** Writes the snapshot of one business with the default flow, as the worker would, for the servers of the bench. */
export async function prepareLine(args: {
  dataDir: string;
  accountSid: string;
  authToken: string;
  number: string;
}): Promise<void> {
  const line = openLine(args.dataDir);
  const writer = openSnapshotWriter(line);
  const schedule = makeSchedule({
    id: 'sch_bench',
    week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
  });
  const business = makeBusiness({
    tenantId: 'tnt_bench',
    numbers: [args.number],
    schedules: { [schedule.id]: schedule },
    departments: {
      dep_sales: { id: 'dep_sales', name: 'Sales', personIds: [], order: 'together' },
      dep_support: { id: 'dep_support', name: 'Support', personIds: [], order: 'together' },
    },
  });
  const flow = makeDefaultFlow({
    businessName: business.name,
    scheduleId: schedule.id,
    departments: Object.values(business.departments),
    personIds: [],
  });
  const number = { id: 'num_bench', number: args.number, flowVersionId: 'fv_bench', scheduleId: schedule.id };
  await writer.replaceAccounts([
    {
      accountSid: args.accountSid,
      tenantId: null,
      sealedToken: sealSecret(args.authToken, tokenPurpose(args.accountSid)),
    },
  ]);
  await writer.replaceTenant(
    { business, numbers: { num_bench: number }, flows: { fv_bench: flow }, version: 1 },
    { [args.number]: { tenantId: business.tenantId, numberId: number.id, accountSid: args.accountSid } },
  );
  await line.root.close();
}
