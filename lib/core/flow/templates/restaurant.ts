import { closedMailbox, type FlowTemplate, flowOf, hours, mailbox, menu, message, ring } from './template';

/** Tables, orders to take away, and where it is. */
export const restaurant: FlowTemplate = {
  id: 'restaurant',
  name: 'Restaurant or café',
  description: 'Tables and orders to take away ring the house; where you are is told without anybody.',
  build: (args) =>
    flowOf(
      hours(args, 'menu', 'closed'),
      menu(
        'menu',
        'Greeting and menu',
        `Welcome to ${args.businessName}. To book a table press 1, to order press 2, for where we are press 3.`,
        [
          { key: '1', label: 'Book a table', words: ['table', 'reservation'], to: 'house' },
          { key: '2', label: 'Order', words: ['take away', 'delivery'], to: 'kitchen' },
          { key: '3', label: 'Where we are', words: ['address', 'directions'], to: 'where' },
        ],
        'house',
      ),
      ring(args, { id: 'house', name: 'The house', otherwise: 'busy' }),
      ring(args, { id: 'kitchen', name: 'Orders', otherwise: 'busy', department: 1 }),
      message(
        'where',
        'Where we are',
        'You find us at the address on our website. We look forward to seeing you.',
        null,
        true,
      ),
      mailbox(
        args,
        'busy',
        'All hands full',
        'All our hands are full right now. Leave your name, the day, the time and how many you are, and we call you back.',
        0,
      ),
      closedMailbox(args),
    ),
};
