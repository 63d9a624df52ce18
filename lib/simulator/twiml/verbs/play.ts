import { NEXT, type Verb } from '../../engine/verb';
import { performSpoken } from './spoken';

export const play: Verb = {
  name: 'Play',
  answers: () => true,
  perform: async (element, session) => {
    const event = await performSpoken(element, session, () => false);
    return (event === null ? null : session.interruption(event)) ?? NEXT;
  },
};
