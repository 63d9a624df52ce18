import type { Verb } from '../../engine/verb';

export const redirect: Verb = {
  name: 'Redirect',
  answers: () => true,
  perform: async (element, session) => {
    session.leg.diary.verb('Redirect', element.text.trim());
    const method = session.attributes(element).method('method', 13710);
    return { kind: 'goto', source: session.source(element.text, method, {}) };
  },
};
