/** Every kind of id there is, by its prefix. An id is `<prefix>_<sortable random>`; a prefix never changes its meaning. */
export const ID_PREFIXES = {
  tenant: 'tnt',
  user: 'usr',
  session: 'ses',
  carrierAccount: 'cac',
  number: 'num',
  flow: 'flw',
  flowVersion: 'fv',
  schedule: 'sch',
  person: 'prs',
  phone: 'phn',
  department: 'dep',
  call: 'call',
  recording: 'rec',
  alertRule: 'alr',
  alertDelivery: 'ald',
  message: 'msg',
  apiKey: 'key',
  auditEvent: 'aud',
  flowCase: 'fcs',
  replay: 'rpl',
  prompt: 'prm',
  contact: 'con',
  callback: 'cbk',
  flowText: 'ftx',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;
