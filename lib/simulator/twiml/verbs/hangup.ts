import type { Verb } from '../../engine/verb';

export const hangup: Verb = {
  name: 'Hangup',
  answers: () => true,
  perform: async (_element, session) => {
    session.leg.diary.verb('Hangup', '');
    return { kind: 'hangUp' };
  },
};
