import { closedMailbox, type FlowTemplate, flowOf, hours, mailbox, ring, says, step } from './template';

/** English and Spanish from the first sentence on. */
export const bilingual: FlowTemplate = {
  id: 'bilingual',
  name: 'Two languages',
  description: 'The caller chooses English or Spanish, and every later sentence is in that language.',
  build: (args) =>
    flowOf(
      step(
        'language',
        'language',
        'English or Spanish',
        {
          prompt: says(`${args.businessName}.`),
          languages: [
            { id: 'r1', key: '1', language: 'en-US', invitation: 'For English, press 1.' },
            { id: 'r2', key: '2', language: 'es-US', invitation: 'Para español, oprima 2.' },
          ],
        },
        { next: 'hours', r2: 'hours-es' },
      ),
      hours(args, 'team', 'closed'),
      ring(args, { id: 'team', name: 'English', otherwise: 'message' }),
      mailbox(
        args,
        'message',
        'Message in English',
        'Nobody can take your call right now. Please leave a message after the tone.',
        0,
      ),
      closedMailbox(args),
      { ...hours(args, 'team-es', 'closed-es'), id: 'hours-es', name: 'Open now? (Spanish)' },
      ring(args, { id: 'team-es', name: 'Spanish', otherwise: 'message-es', department: 1 }),
      mailbox(
        args,
        'message-es',
        'Message in Spanish',
        'En este momento nadie puede atenderle. Deje su mensaje después del tono.',
        1,
      ),
      mailbox(
        args,
        'closed-es',
        'Closed (Spanish)',
        'En este momento está cerrado. Deje su mensaje después del tono.',
        1,
      ),
    ),
};
