import { countWord } from '@/app/_components/count-word';

export const INBOX = {
  title: 'Callbacks',
  list: 'Callers who asked to be called back',
  listHint: 'Longest waiting first',
  call: 'Call',
  callOf: 'See the call',
  done: 'Done',
  undo: 'Undo',
  marked: 'Ticked off.',
  reopened: 'Open again.',
  emptyTitle: 'Nobody waits to be called back',
  emptyText: 'When a flow lets callers ask for it, they stand here until somebody ticks them off.',
} as const;

export function inboxAnswer(total: number): string {
  return total === 0
    ? 'Nobody waits to be called back.'
    : `${capital(countWord(total))} ${total === 1 ? 'caller' : 'callers'} to call back.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
