/** The sentences that the product itself says to callers; everything else is written by the owner. */
export const SPOKEN = {
  notInService: 'The number you have called is not in service. Please check the number and try again. Goodbye.',
  suspended: 'The business you have called cannot take calls at the moment. Please try again later. Goodbye.',
  apology: 'We are sorry, your call could not be handled. Please try again later. Goodbye.',
  apologyConnecting: 'We are sorry, something went wrong. Please hold while we connect you.',
  apologyMessage: 'We are sorry, we cannot connect your call right now. Please leave a message after the tone.',
  messageTaken: 'Thank you. Goodbye.',
  closed: 'We are closed at the moment.',
  promptGone: 'Please hold.',
  emptyMessage: 'We did not hear a message. Please speak after the tone.',
  wrongKey: 'Sorry, that is not one of the choices.',
  silence: 'Sorry, we did not hear a choice.',
  notUnderstood: 'Sorry, that does not look right.',
  notHeard: 'Sorry, we did not hear anything.',
  typeNumber: 'Please type your phone number with its area code, then press the hash key.',
  callbackBooked: 'Thank you. We will call you back. Goodbye.',
} as const;
