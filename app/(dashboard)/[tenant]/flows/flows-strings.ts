import { counted, formOf } from '@/app/_components/count-word';

export const FLOWS = {
  importFlow: 'Import',
  title: 'Flows',
  list: 'Flows of this business',
  newFlow: 'New flow',
  newFlowHint: 'Only a draft at first: nobody hears it before you publish it.',
  name: 'Name',
  namePlaceholder: 'Main line, Evenings, Support …',
  create: 'Make the flow',
  creating: 'Making it…',
  noHours: 'Set your opening hours first: a flow begins with them.',
  noTemplate: 'This template does not exist any more.',
  close: 'Close',
  beginWith: 'Begin with',
  ownStart: 'Your business as it is set up',
  ownStartText: 'Hours, a greeting with your departments, voicemail.',
  emptyTitle: 'No flows yet',
  emptyText: 'A flow says what a caller hears: greeting, menu, whom it rings, voicemail.',
  usedBy: 'Answers',
  unused: 'No number leads here yet',
  published: 'Published',
  neverPublished: 'Not published yet',
  draftDiffers: 'Changes not published',
  lastSaved: 'Saved',
  by: 'by',
  archive: 'Archive',
  archived: 'Flow archived.',
  restore: 'Take out again',
  restored: 'The flow is back.',
  undo: 'Undo',
  archivedFlows: 'Archived flows',
  gone: 'This flow does not exist any more.',
} as const;

export function flowsAnswer(flows: number, unpublished: number): string {
  if (flows === 0) return FLOWS.emptyTitle;
  const count = counted(flows, { one: 'flow', other: 'flows' });
  if (unpublished === 0) return `${count}, published as drawn.`;
  if (flows === 1) return `${count}, with changes that are not published yet.`;
  const share =
    unpublished === flows ? 'all have' : `${unpublished} ${formOf(unpublished, { one: 'has', other: 'have' })}`;
  return `${count}; ${share} changes that are not published yet.`;
}
