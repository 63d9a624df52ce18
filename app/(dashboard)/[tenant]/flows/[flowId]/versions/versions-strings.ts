import type { FlowVersionDetail } from '@/lib/db/flow-versions';

export const VERSIONS = {
  title: 'Versions',
  gone: 'This flow does not exist.',
  edit: 'Edit the flow',
  exportDraft: 'Export',
  waiting: 'What is not published yet',
  waitingNone: 'Nothing: callers hear what you see in the editor.',
  neverPublished: 'Nothing is published yet: no caller hears this flow.',
  sameWords: 'Nothing that callers would notice.',
  findings: 'Checked before publishing',
  findingsNone: 'Nothing speaks against publishing.',
  error: 'Must be put right',
  warning: 'Worth a look',
  openStep: 'Open this step',
  publish: 'Publish',
  publishHint: 'Calls in progress stay on their version. New calls follow within two seconds.',
  note: 'Note',
  noteHint: 'What is new, and why; for whoever reads this list later.',
  when: 'When',
  now: 'Now',
  later: 'At a time',
  share: 'Only a share of the calls',
  at: 'Time',
  atHint: 'In the time of your business.',
  sharePercent: 'Share of new calls, in percent',
  shareHint:
    'The other calls go on as before. If callers hang up more often or something fails, it is taken back by itself.',
  despiteCases: 'Publish although a saved case does not go as it should',
  publishing: 'Publishing…',
  errorTitle: 'Nothing was published. Calls go on as before.',
  blocked: 'Put right first what is marked above.',
  published: 'Published. New calls follow within two seconds.',
  scheduled: 'It will be published at that time.',
  tried: 'A share of the new calls follows within two seconds.',
  canary: 'On a share of the calls',
  keep: 'Make it everybody’s',
  takeBack: 'Take it back',
  kept: 'All new calls go by it now.',
  takenBack: 'Taken back. All new calls go as before.',
  takenBackTitle: 'Taken back by itself',
  canaryFigures: 'Calls on trial beside those of the published version in the last four weeks',
  calls: 'Calls',
  dropOffs: 'Hung up before reaching anybody',
  errors: 'Could not go on',
  tooFew: 'Too few calls to judge: it is judged from 20 on.',
  asGood: 'As good as the published version so far.',
  schedule: 'Waits for its time',
  cancel: 'Do not publish it',
  cancelled: 'It will not be published.',
  refusedTitle: 'A planned publishing did not happen',
  list: 'Versions, newest first',
  noNote: 'Without a note',
  first: 'The first version.',
  difference: 'What changed',
  drawn: 'What changed, on the canvas',
  drawnFor: (name: string) => `What changed with ${name.charAt(0).toLowerCase()}${name.slice(1)}, on the canvas`,
  seeDrawn: 'See it on the canvas',
  legend: 'What the marks mean',
  formerWay: 'Led here before',
  returnTo: 'Return to this one',
  returned: 'Published again. New calls follow within two seconds.',
  exportVersion: 'Export',
  states: {
    published: 'What callers hear',
    canary: 'On trial',
    scheduled: 'Waits for its time',
    earlier: 'Earlier',
  },
  timeWrong: 'Choose a day and a time.',
  shareWrong: 'Type a whole number from 1 to 99.',
  readOnly: 'Your role may look at versions. Ask an admin to publish.',
} as const;

export type VersionState = keyof typeof VERSIONS.states;

/** The page's answer: what callers hear, and what is waiting. */
export function versionsAnswer(
  published: Pick<FlowVersionDetail, 'ordinal' | 'author'> | null,
  changes: number | null,
): string {
  if (published === null) return VERSIONS.neverPublished;
  const by = published.author === '' ? '' : ` by ${published.author}`;
  const callers = `Callers hear version ${published.ordinal}${by}`;
  if (changes === null) return `${callers}, and nothing is waiting.`;
  return `${callers}; ${changes} ${changes === 1 ? 'change waits' : 'changes wait'} to be published.`;
}

/** 'Version 3' with its author. */
export function versionName({ ordinal }: Pick<FlowVersionDetail, 'ordinal'>): string {
  return `Version ${ordinal}`;
}
