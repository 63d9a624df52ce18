import { closedMailbox, type FlowTemplate, flowOf, hours, mailbox, menu, ring } from './template';

/** Something new, something ordered, something that is wrong. */
export const shop: FlowTemplate = {
  id: 'shop',
  name: 'Shop',
  description: 'Buying, an order that is under way, and returns, each to who knows about it.',
  build: (args) =>
    flowOf(
      hours(args, 'menu', 'closed'),
      menu(
        'menu',
        'Greeting and menu',
        `Thank you for calling ${args.businessName}. To buy something press 1, about an order press 2, to return something press 3.`,
        [
          { key: '1', label: 'Buy', words: ['sales', 'price'], to: 'sales' },
          { key: '2', label: 'An order', words: ['order', 'delivery'], to: 'orders' },
          { key: '3', label: 'Return', words: ['refund', 'broken'], to: 'orders' },
        ],
        'sales',
      ),
      ring(args, { id: 'sales', name: 'Sales', otherwise: 'sales-message' }),
      ring(args, { id: 'orders', name: 'Orders and returns', otherwise: 'orders-message', department: 1 }),
      mailbox(
        args,
        'sales-message',
        'Message for sales',
        'We are with other customers. Say what you are looking for, and we call you back today.',
        0,
      ),
      mailbox(
        args,
        'orders-message',
        'Message about an order',
        'Please leave your name and the number of your order, and we call you back today.',
        1,
      ),
      closedMailbox(args),
    ),
};
