import type { CallEvent, Mark } from './call-event';
import type { StatusFact } from './status-order';

/**
 * The events of one call in canonical form: every fact once and in one order, whatever order and however often they came.
 * All that is derived from it is therefore the same for every way in which the same events can arrive.
 */
export type Of<K extends CallEvent['kind']> = Extract<CallEvent, { kind: K }>;

export type LegFacts = {
  legSid: string;
  statuses: Of<'legStatus'>[];
  accepted: Of<'legAccepted'> | null;
  dial: Of<'dialEnded'> | null;
};

export type KnownEvents = {
  arrived: Of<'arrived'> | null;
  restCalls: readonly Of<'restCall'>[];
  statuses: readonly StatusFact[];
  entered: ReadonlyMap<number, Of<'stepEntered'>>;
  left: ReadonlyMap<number, Of<'stepLeft'>>;
  marks: ReadonlyMap<Mark, readonly Of<'marked'>[]>;
  /** In the order in which the flow asked for them. */
  actions: readonly Of<'action'>[];
  legs: ReadonlyMap<string, LegFacts>;
  dials: readonly Of<'dialEnded'>[];
  recordings: ReadonlyMap<string, readonly Of<'recording'>[]>;
  /** By recording. */
  transcripts: ReadonlyMap<string, readonly Of<'transcript'>[]>;
};

/** Groups the events of one call; of contradicting events about the same thing the earliest wins. Never throws. */
export function knownEvents(events: readonly CallEvent[]): KnownEvents {
  const entered = new Map<number, Of<'stepEntered'>>();
  const left = new Map<number, Of<'stepLeft'>>();
  const marks = new Map<Mark, Of<'marked'>[]>();
  const recordings = new Map<string, Of<'recording'>[]>();
  const transcripts = new Map<string, Of<'transcript'>[]>();
  const legs = new Map<string, LegFacts>();
  const restCalls: Of<'restCall'>[] = [];
  const statuses: StatusFact[] = [];
  const dials: Of<'dialEnded'>[] = [];
  const actions: Of<'action'>[] = [];
  let arrived: Of<'arrived'> | null = null;

  for (const event of canonicalEvents(events)) {
    switch (event.kind) {
      case 'arrived':
        arrived ??= event;
        break;
      case 'restCall':
        restCalls.push(event);
        statuses.push({ ...event, source: 'rest', sequence: null });
        break;
      case 'callStatus':
        statuses.push(event);
        break;
      case 'stepEntered':
        if (!entered.has(event.visit)) entered.set(event.visit, event);
        break;
      case 'stepLeft':
        if (!left.has(event.visit)) left.set(event.visit, event);
        break;
      case 'marked':
        listOf(marks, event.mark).push(event);
        break;
      case 'action':
        actions.push(event);
        break;
      case 'recording':
        listOf(recordings, event.recordingSid).push(event);
        break;
      case 'transcript':
        listOf(transcripts, event.recordingSid).push(event);
        break;
      case 'dialEnded':
        dials.push(event);
        if (event.legSid !== null) factsOf(legs, event.legSid).dial ??= event;
        break;
      case 'legAccepted':
        factsOf(legs, event.legSid).accepted ??= event;
        break;
      case 'legStatus':
        factsOf(legs, event.legSid).statuses.push(event);
        break;
    }
  }
  return { arrived, restCalls, statuses, entered, left, marks, actions, legs, dials, recordings, transcripts };
}

function canonicalEvents(events: readonly CallEvent[]): CallEvent[] {
  const byKey = new Map<string, CallEvent>();
  for (const event of events) {
    const key = `${event.kind} ${event.key}`;
    const known = byKey.get(key);
    if (known === undefined || (known !== event && compareEvents(event, known) < 0)) byKey.set(key, event);
  }
  return [...byKey.values()].sort(compareEvents);
}

function compareEvents(a: CallEvent, b: CallEvent): number {
  return a.at - b.at || compareText(a.kind, b.kind) || compareText(a.key, b.key) || compareText(content(a), content(b));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The event as text that does not depend on the order of its properties, which a database may change. */
function content(event: CallEvent): string {
  return JSON.stringify(Object.entries(event).sort((a, b) => compareText(a[0], b[0])));
}

function factsOf(legs: Map<string, LegFacts>, legSid: string): LegFacts {
  let facts = legs.get(legSid);
  if (facts === undefined) {
    facts = { legSid, statuses: [], accepted: null, dial: null };
    legs.set(legSid, facts);
  }
  return facts;
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (list === undefined) {
    list = [];
    lists.set(key, list);
  }
  return list;
}
