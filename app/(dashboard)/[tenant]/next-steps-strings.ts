export const NEXT_STEPS = {
  title: 'Next steps',
  answer: 'No calls yet. These steps get you ready for the first one.',
  done: 'Done',
  steps: {
    number: { title: 'Connect a number', text: 'Callers reach you on it.', page: 'numbers' },
    people: { title: 'Add the phones that ring', text: 'Until then, callers leave a voicemail.', page: 'people' },
    hours: {
      title: 'Set your opening hours',
      text: 'Outside of them, callers hear your after-hours message.',
      page: 'hours',
    },
    flow: { title: 'Publish a call flow', text: 'It decides what callers hear and who rings.', page: 'flows' },
    call: { title: 'Call your number', text: 'Use any phone. The call appears here while it lasts.', page: 'numbers' },
  },
} as const;
