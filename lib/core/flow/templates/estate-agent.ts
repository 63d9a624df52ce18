import { closedMailbox, type FlowTemplate, flowOf, hours, mailbox, menu, message, ring, step } from './template';

/** Who calls about a viewing gets a text that proves it was heard. */
export const estateAgent: FlowTemplate = {
  id: 'estate-agent',
  name: 'Estate agent',
  description: 'Viewings, owners and tenants apart; who was not reached gets a text at once.',
  build: (args) =>
    flowOf(
      hours(args, 'menu', 'closed'),
      menu(
        'menu',
        'Greeting and menu',
        `${args.businessName}. To view a home press 1, to sell or let one press 2, for tenants press 3.`,
        [
          { key: '1', label: 'Viewings', words: ['viewing', 'buy', 'rent'], to: 'viewings' },
          { key: '2', label: 'Sell or let', words: ['sell', 'let'], to: 'owners' },
          { key: '3', label: 'Tenants', words: ['repair'], to: 'tenants' },
        ],
        'viewings',
      ),
      ring(args, { id: 'viewings', name: 'Viewings', otherwise: 'text' }),
      ring(args, { id: 'owners', name: 'Owners', otherwise: 'text', department: 1 }),
      ring(args, { id: 'tenants', name: 'Tenants', otherwise: 'text', department: 2 }),
      step(
        'text',
        'text',
        'Text to the caller',
        { to: 'caller', body: `${args.businessName}: we are out at a viewing and call you back today.` },
        { next: 'sorry' },
      ),
      message('sorry', 'We call back', 'We are out at a viewing. You may leave a message after the tone.', 'message'),
      mailbox(args, 'message', 'Message', 'Please leave your name, your number and which home it is about.', 0),
      closedMailbox(args),
    ),
};
