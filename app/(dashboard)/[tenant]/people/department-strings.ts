import type { RingOrder } from '@/lib/core/people/person';

/** Words of the page that edits a department. */
export const DEPARTMENT = {
  title: 'Department',
  newTitle: 'Add a department',
  newAnswer: 'Who is rung together, and in which order?',
  editAnswer: 'Who is rung here, and in which order?',
  back: 'All people',
  name: 'Name',
  members: 'Members',
  membersHint: 'In ring order.',
  noMembers: 'Nobody yet: callers for this department go on to where nobody answers.',
  addMember: 'Add somebody',
  addMemberAny: 'Choose a person',
  everybodyIn: 'Everybody is in this department.',
  up: 'Move up',
  down: 'Move down',
  removeMember: 'Remove from the department',
  share: 'Share',
  shareHint: 'Somebody with a share of 20 is rung first twice as often as somebody with 10.',
  order: 'Who is rung first?',
  sticky: 'Who spoke with the caller last is rung first',
  stickyHint:
    'A caller who calls again reaches the person who knows them; the others ring when that person does not answer.',
  ringSeconds: 'Ring for so many seconds',
  ringSecondsHint:
    'Leave it empty to ring as long as the flow says. Most mobiles go to their own voicemail after 20 to 25.',
  hours: 'Hours',
  hoursHint: 'Outside of them the department is not rung.',
  always: 'Always',
  ownHours: 'Hours of its own (made when you save)',
  openHours: 'Change these hours and their holidays',
  overflow: 'When nobody answers, ring',
  overflowHint: 'The other department rings next, before the flow goes on.',
  noOverflow: 'Nobody else: the flow goes on',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved. Calls follow within two seconds.',
  savedOwnHours: 'Saved, with hours of its own. Change them under Hours.',
  remove: 'Remove this department',
  removeTitle: 'Remove this department?',
  removeText: 'Its people stay and keep their phones. A department that a flow uses cannot be removed.',
  removed: 'The department was removed.',
  cancel: 'Cancel',
  close: 'Close',
  errorTitle: 'The department was not saved. Calls go on as before.',
  gone: 'This department is gone. Go back to all people.',
  readOnly: 'Your role may look at departments. Ask an admin to change them.',
} as const;

/** Each ring order as an owner would say it, with what it means for callers and people. */
export const ORDER_WORDS: Readonly<Record<RingOrder, { label: string; text: string }>> = {
  together: { label: 'All at once', text: 'Every phone rings, and whoever is quickest takes the call.' },
  inTurn: {
    label: 'One after the other',
    text: 'Always in the order of the list: the second rings when the first does not answer.',
  },
  roundRobin: {
    label: 'In rotation',
    text: 'The next call begins with the next person, so that everybody gets their turn.',
  },
  longestIdle: { label: 'Longest idle first', text: 'Whoever has been off the phone the longest is rung first.' },
  fewestCalls: {
    label: 'Fewest calls today first',
    text: 'Whoever has answered the fewest calls since midnight is rung first.',
  },
  weighted: { label: 'By share', text: 'Chance decides who is rung first, by the share that you give each person.' },
};
