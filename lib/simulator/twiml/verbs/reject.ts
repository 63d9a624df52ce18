import type { Verb } from '../../engine/verb';

/** Refuses a call that was not answered yet; later in a document it is a hang-up. */
export const reject: Verb = {
  name: 'Reject',
  answers: () => false,
  perform: async (element, session) => {
    const reason = session.attributes(element).oneOf('reason', ['rejected', 'busy'], 'rejected', 13810);
    session.leg.diary.verb('Reject', reason);
    if (session.leg.answered || session.leg.row.direction !== 'inbound') return { kind: 'hangUp' };
    return { kind: 'reject', status: reason === 'busy' ? 'busy' : 'no-answer' };
  },
};
