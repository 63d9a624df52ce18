import { type FlowTemplate, flowOf, hours, mailbox, menu, message, ring } from './template';

/** Emergencies ring at night, everything else waits for the morning. */
export const trades: FlowTemplate = {
  id: 'trades',
  name: 'Trades with on-call',
  description: 'Plumber, electrician, heating: outside of hours only emergencies ring whoever is on call.',
  build: (args) =>
    flowOf(
      hours(args, 'greeting', 'night'),
      message('greeting', 'Greeting', `Thank you for calling ${args.businessName}. We connect you.`, 'office'),
      ring(args, { id: 'office', name: 'Office', otherwise: 'message' }),
      menu(
        'night',
        'An emergency?',
        `${args.businessName} is closed. If something is leaking or dangerous press 1. For anything else press 2.`,
        [
          { key: '1', label: 'Emergency', words: ['leak', 'danger'], to: 'on-call' },
          { key: '2', label: 'Anything else', to: 'message' },
        ],
        'message',
      ),
      ring(args, { id: 'on-call', name: 'On call', otherwise: 'everybody', department: 1 }),
      ring(args, { id: 'everybody', name: 'Everybody', otherwise: 'message', everybody: true }),
      mailbox(
        args,
        'message',
        'Message',
        'Please leave your name, your address and what is wrong. We call you back first thing.',
        0,
      ),
    ),
};
