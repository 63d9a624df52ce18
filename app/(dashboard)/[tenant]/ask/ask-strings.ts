export const ASK = {
  title: 'Ask',
  question: 'Who would answer?',
  noNumbers: 'You have no number yet; there is nothing to ask about.',
  noFlow: 'No flow is connected to this number, so nobody would be rung.',
  form: 'Ask about a call',
  number: 'Number called',
  caller: 'Caller',
  callerHint: 'Empty: somebody who has never called.',
  callerWrong: 'This is no phone number; write it with its area or country code.',
  date: 'Date',
  time: 'Time',
  momentWrong: 'Choose a date and a time.',
  ask: 'Ask',
  errorTitle: 'This cannot be asked:',
  answer: 'The answer, choice by choice',
  anyCaller: 'Every caller',
  ifCaller: 'If the caller',
  rings: 'Rings',
  together: 'at once',
  inTurn: 'one after the other',
  nobody: 'Rings nobody.',
  ifNobody: 'If nobody answers, the caller',
  theCaller: 'The caller',
  why: 'Why each person rings or does not',
  way: 'By these steps',
  deadEnd: 'Dead end',
  gaps: 'When nobody would be rung, in the coming year',
  gapsHint: 'Whatever the caller chooses. Times within your opening hours come first.',
  gapsNone: 'There is no such time: somebody is rung at any moment of the coming year.',
  open: 'Within your opening hours',
  gapsMost: 'Only the first 100 are listed.',
  system: 'The whole phone system on one page',
} as const;

function listWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** 'Rings Ada and Ben at once, for 20 seconds.' */
export function ringText(names: readonly string[], order: 'together' | 'inTurn', seconds: number): string {
  const how = names.length < 2 ? '' : ` ${order === 'together' ? ASK.together : ASK.inTurn}`;
  return `${ASK.rings} ${listWords(names)}${how}, for ${seconds} seconds${order === 'inTurn' && names.length > 1 ? ' each' : ''}.`;
}
