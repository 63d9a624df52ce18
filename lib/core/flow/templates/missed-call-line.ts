import { type FlowTemplate, flowOf, mailbox, step } from './template';

/** The caller only rings: it costs them nothing, and they are called back. */
export const missedCallLine: FlowTemplate = {
  id: 'missed-call-line',
  name: 'Ring and be called back',
  description: 'The call is turned down at no cost to the caller; they get a text and are called back.',
  build: (args) =>
    flowOf(
      step(
        'service',
        'missed-call-service',
        'Turn down, text, call back',
        {
          text: true,
          body: `${args.businessName}: thank you for ringing. We call you back shortly.`,
          callBack: true,
          departmentId: args.departments[0]?.id ?? null,
        },
        { noNumber: 'message' },
      ),
      mailbox(
        args,
        'message',
        'No number to call',
        'We cannot see your number. Please say it after the tone, and we call you back.',
        0,
      ),
    ),
};
