import { type FlowTemplate, flowOf, mailbox, menu, ring } from './template';

/** Somebody is there day and night. */
export const hotel: FlowTemplate = {
  id: 'hotel',
  name: 'Hotel or guest house',
  description: 'Reception day and night, bookings apart, and what rings out at one desk rings everybody.',
  build: (args) =>
    flowOf(
      menu(
        'menu',
        'Greeting and menu',
        `Welcome to ${args.businessName}. To book a room press 1, for an event press 2, for reception stay on the line.`,
        [
          { key: '1', label: 'Book a room', words: ['room', 'booking'], to: 'bookings' },
          { key: '2', label: 'Events', words: ['wedding', 'conference'], to: 'events' },
          { key: '0', label: 'Reception', to: 'reception' },
        ],
        'reception',
      ),
      ring(args, { id: 'bookings', name: 'Bookings', otherwise: 'reception', department: 1 }),
      ring(args, { id: 'events', name: 'Events', otherwise: 'reception', department: 2 }),
      ring(args, { id: 'reception', name: 'Reception', otherwise: 'everybody' }),
      ring(args, { id: 'everybody', name: 'Everybody', otherwise: 'message', everybody: true }),
      mailbox(
        args,
        'message',
        'Message',
        'Our desk is busy. Please leave your name, your number and your wish, and we call you back.',
        0,
      ),
    ),
};
