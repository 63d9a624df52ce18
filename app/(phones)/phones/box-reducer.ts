import type { BoxNumber, BoxState, CallSummary, Clock, Handset, Mail, Text } from './box-protocol';

const CALLS_MAX = 30;
const MAILS_MAX = 50;
const TEXTS_MAX = 200;

export type ReceivedClock = Clock & {
  /** When this page got it, by the browser's clock in milliseconds. */ receivedAt: number;
};

/** What the page knows of the box. */
export type BoxView = {
  connection: 'connecting' | 'open' | 'lost';
  clock: ReceivedClock | null;
  handsets: Handset[];
  numbers: BoxNumber[];
  texts: Text[];
  mails: Mail[];
  calls: CallSummary[];
  /** Grows with everything that happens in a call, so that an open call knows when to look again. */
  callsRevision: number;
};

export type BoxMessage =
  | { kind: 'loaded'; state: BoxState; calls: CallSummary[]; mails: Mail[]; texts: Text[]; at: number }
  | { kind: 'lost' }
  | { kind: 'handset'; value: Handset }
  | { kind: 'removed'; number: string }
  | { kind: 'clock'; value: Clock; at: number }
  | { kind: 'text'; value: Text }
  | { kind: 'mail'; value: Mail }
  | { kind: 'no-mails' }
  | { kind: 'call'; value: CallSummary };

export const emptyBox: BoxView = {
  connection: 'connecting',
  clock: null,
  handsets: [],
  numbers: [],
  texts: [],
  mails: [],
  calls: [],
  callsRevision: 0,
};

/** The page after a message; a message that comes twice changes nothing the second time. */
export function boxReducer(view: BoxView, message: BoxMessage): BoxView {
  switch (message.kind) {
    case 'loaded':
      return {
        connection: 'open',
        clock: { ...message.state.clock, receivedAt: message.at },
        handsets: message.state.handsets,
        numbers: message.state.numbers,
        texts: message.texts.reduce<Text[]>((all, text) => withText(all, text), []),
        mails: message.mails,
        calls: message.calls,
        callsRevision: view.callsRevision + 1,
      };
    case 'lost':
      return { ...view, connection: 'lost' };
    case 'handset':
      return {
        ...view,
        handsets: replaced(view.handsets, message.value, ({ number }) => number),
        callsRevision: view.callsRevision + 1,
      };
    case 'removed':
      return { ...view, handsets: view.handsets.filter(({ number }) => number !== message.number) };
    case 'clock':
      return { ...view, clock: { ...message.value, receivedAt: message.at } };
    case 'text':
      return { ...view, texts: withText(view.texts, message.value) };
    case 'mail':
      return { ...view, mails: newestFirst(view.mails, message.value, ({ id }) => id, MAILS_MAX) };
    case 'no-mails':
      return { ...view, mails: [] };
    case 'call':
      return {
        ...view,
        calls: newestFirst(view.calls, message.value, ({ callSid }) => callSid, CALLS_MAX),
        callsRevision: view.callsRevision + 1,
      };
  }
}

/** The box's time at a moment of the browser's clock: it runs only in the mode `real`. */
export function boxNow(clock: ReceivedClock, browserNow: number): number {
  const then = Date.parse(clock.now);
  return clock.mode === 'real' ? then + Math.max(0, browserNow - clock.receivedAt) : then;
}

function replaced<T>(list: T[], value: T, idOf: (one: T) => string): T[] {
  const isKnown = list.some((one) => idOf(one) === idOf(value));
  return isKnown ? list.map((one) => (idOf(one) === idOf(value) ? value : one)) : [...list, value];
}

function newestFirst<T>(list: T[], value: T, idOf: (one: T) => string, max: number): T[] {
  const isKnown = list.some((one) => idOf(one) === idOf(value));
  return isKnown ? replaced(list, value, idOf) : [value, ...list].slice(0, max);
}

/** Texts oldest first, as a conversation is read; a text that two handsets share is there once. */
function withText(texts: Text[], text: Text): Text[] {
  const others = texts.filter(({ messageSid }) => messageSid !== text.messageSid);
  return [...others, text].sort((a, b) => a.at.localeCompare(b.at)).slice(-TEXTS_MAX);
}
