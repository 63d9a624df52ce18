export const NOTICES = {
  notFoundTitle: 'There is nothing here.',
  notFoundText: 'The address may be wrong, or what it named is gone. Calls are not affected.',
  forbiddenTitle: 'Your role does not allow this.',
  forbiddenText: 'Ask the owner of the business if you need it.',
  errorTitle: 'This page could not be shown.',
  errorText:
    'Something went wrong on our side and was written to the log. Calls are not affected: they are answered without this page.',
  home: 'To the start page',
  retry: 'Try again',
} as const;
