export const BLOCK = {
  block: 'Block',
  unblock: 'Unblock',
  blocked: 'Caller blocked. Their calls are rejected on all your numbers.',
  unblocked: 'Caller unblocked.',
  undo: 'Undo',
} as const;
