import { closedMailbox, type FlowTemplate, flowOf, hours, mailbox, menu, ring, says, step } from './template';

/** Clients first; nobody is recorded. */
export const lawyer: FlowTemplate = {
  id: 'lawyer',
  name: 'Law office',
  description: 'Clients and new enquiries apart, a call back in place of waiting, and no conversation recorded.',
  build: (args) =>
    flowOf(
      step('no-recording', 'record', 'Never recorded', { recording: 'off' }, { next: 'hours' }),
      hours(args, 'menu', 'closed'),
      menu(
        'menu',
        'Greeting and menu',
        `This is ${args.businessName}. If you are a client press 1, for a new matter press 2.`,
        [
          { key: '1', label: 'Client', words: ['my case'], to: 'clients' },
          { key: '2', label: 'New matter', words: ['new', 'advice'], to: 'enquiries' },
        ],
        'clients',
      ),
      ring(args, { id: 'clients', name: 'Clients', otherwise: 'call-back' }),
      ring(args, { id: 'enquiries', name: 'New matters', otherwise: 'call-back', department: 1 }),
      step(
        'call-back',
        'callback-request',
        'Offer a call back',
        {
          prompt: says(
            'We are in a meeting. To be called back press 1, at another number press 2, to leave a message press 3.',
          ),
        },
        { booked: null, declined: 'message' },
      ),
      mailbox(
        args,
        'message',
        'Message',
        'Please leave your name, your number and the matter. What you say is kept in confidence.',
        0,
      ),
      closedMailbox(args),
    ),
};
