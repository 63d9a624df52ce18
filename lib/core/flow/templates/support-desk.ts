import { type FlowTemplate, flowOf, hours, mailbox, menu, message, ring, says, step } from './template';

/** A reference number is asked for before anybody is rung. */
export const supportDesk: FlowTemplate = {
  id: 'support-desk',
  name: 'Support desk',
  description: 'Asks for the number of the case, rings those who help, and offers a call back instead of a queue.',
  build: (args) =>
    flowOf(
      hours(args, 'menu', 'closed'),
      menu(
        'menu',
        'New or known?',
        `${args.businessName} support. For a case you have already reported press 1, for a new one press 2.`,
        [
          { key: '1', label: 'Known case', words: ['case', 'ticket'], to: 'case' },
          { key: '2', label: 'New case', words: ['new', 'problem'], to: 'support' },
        ],
        'support',
      ),
      step(
        'case',
        'collect',
        'Number of the case',
        { field: 'case_number', prompt: says('Please type the number of your case, then the hash key.') },
        { done: 'support', wrong: 'support', silence: 'support' },
      ),
      ring(args, { id: 'support', name: 'Support', otherwise: 'call-back' }),
      step(
        'call-back',
        'callback-request',
        'Offer a call back',
        {
          prompt: says('Everybody is helping somebody. To be called back press 1, to leave a message press 3.'),
          note: 'Case {{field.case_number}}',
        },
        { booked: null, declined: 'message' },
      ),
      mailbox(args, 'message', 'Message', 'Please describe what happened, and leave your number.', 0),
      message(
        'closed',
        'Closed',
        'Our support is closed. Leave a message, and we answer it first thing on the next working day.',
        'message',
      ),
    ),
};
