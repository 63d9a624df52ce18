import { counted } from '@/app/_components/count-word';

export const CONTACTS = {
  title: 'Contacts',
  newTitle: 'New contact',
  add: 'Add contact',
  back: 'All contacts',
  list: 'Contacts',
  search: 'Search',
  searchHint: 'Name, number or tag',
  find: 'Search',
  none: 'No contact found',
  noneText: 'No contact has this in its name, number or tags.',
  clear: 'Show all',
  emptyTitle: 'No contacts yet',
  emptyText:
    'Write down who calls: flows greet them in their language, put important ones through first and turn others away.',
  name: 'Name',
  number: 'Phone number',
  numberHint: 'The number they call from.',
  numberWrong: 'This is not a phone number.',
  tags: 'Tags',
  tagsHint: 'Separated by commas, such as supplier, press. Flows can go another way for a tag.',
  vip: 'Important caller',
  vipHint: 'Flows can put them through first.',
  calls: 'Calls with this contact',
  callsAll: 'All calls',
  callsNone: 'No calls yet.',
  blocked: 'Blocked',
  blockedHint: 'Their calls are rejected on all your numbers.',
  language: 'Language',
  languageHint: 'In which they hear what you say, where it exists.',
  languageOwn: 'As the business',
  note: 'Note',
  errorTitle: 'Please look at this again:',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Contact saved.',
  gone: 'This contact does not exist any more.',
  remove: 'Delete contact',
  removed: 'Contact deleted.',
  restored: 'The contact is back.',
  undo: 'Undo',
  newer: 'Back',
  older: 'More',
  pages: 'Pages of contacts',
} as const;

export function contactsAnswer(total: number, search: string): string {
  const words = counted(total, { one: 'contact', other: 'contacts' });
  if (search !== '') return total === 0 ? 'No matching contacts.' : `${words} found.`;
  return total === 0 ? 'No contacts yet.' : `${words}.`;
}
