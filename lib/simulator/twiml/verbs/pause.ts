import { NEXT, type Verb } from '../../engine/verb';
import { performSpoken } from './spoken';

/** As the first verb it delays the answer: the call goes on ringing. */
export const pause: Verb = {
  name: 'Pause',
  answers: () => false,
  perform: async (element, session) => {
    const event = await performSpoken(element, session, () => false);
    return (event === null ? null : session.interruption(event)) ?? NEXT;
  },
};
