import { closedMailbox, type FlowTemplate, flowOf, hours, mailbox, ring, step } from './template';

/** One phone, and no caller is lost. */
export const onePerson: FlowTemplate = {
  id: 'one-person',
  name: 'One-person business',
  description: 'Rings you while you are open; who does not reach you gets a text and may leave a message.',
  build: (args) =>
    flowOf(
      hours(args, 'me', 'closed'),
      ring(args, { id: 'me', name: 'Ring me', otherwise: 'text', everybody: true }),
      step(
        'text',
        'text',
        'Text to the caller',
        {
          to: 'caller',
          body: `${args.businessName}: sorry, I cannot pick up right now. I call you back as soon as I can.`,
        },
        { next: 'message' },
      ),
      mailbox(
        args,
        'message',
        'Message',
        `You have reached ${args.businessName}. I am with a customer. Please leave a message after the tone.`,
      ),
      closedMailbox(args),
    ),
};
