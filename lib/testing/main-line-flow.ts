import { makeDefaultFlow } from '../core/flow/default-flow';
import type { Flow } from '../core/flow/flow';

/** What `makeBusiness` answers calls with: its opening hours, a menu of Sales and Support, and a voicemail behind each. */
export const mainLineFlow: Flow = makeDefaultFlow({
  businessName: 'Acme',
  scheduleId: 'sch_main',
  departments: [
    { id: 'dep_sales', name: 'Sales' },
    { id: 'dep_support', name: 'Support' },
  ],
  personIds: [],
});
