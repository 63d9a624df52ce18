import type { Schedule } from '../../lib/core/hours/schedule';

/** Days on which a garden centre in the United States is closed, or nearly so, from the autumn of 2026 on. */
export const HOLIDAYS: Schedule['exceptions'] = [
  closed('2026-11-26', 'Thanksgiving Day'),
  { date: '2026-12-24', name: 'Christmas Eve', spans: [{ from: '09:00', to: '13:00' }], holiday: true },
  closed('2026-12-25', 'Christmas Day'),
  closed('2027-01-01', 'New Year’s Day'),
  closed('2027-05-31', 'Memorial Day'),
  closed('2027-07-05', 'Independence Day (observed)'),
  closed('2027-09-06', 'Labor Day'),
  closed('2027-11-25', 'Thanksgiving Day'),
  closed('2027-12-24', 'Christmas Day (observed)'),
];

function closed(date: string, name: string): Schedule['exceptions'][number] {
  return { date, name, spans: [], holiday: true };
}
