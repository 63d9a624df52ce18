import { type CallEvent, type CallStatus, EXIT_HUNG_UP, type Mark } from '../core/calls/call-event';

/**
 * Tells the story of a call as the events that it leaves behind, for tests: every line is one thing that happens, `wait` lets
 * seconds pass. Legs are named by who is rung; steps count their visits by themselves.
 */
export const STORY_STARTS_AT = Date.parse('2026-11-23T09:00:00Z');

type LegPlan = { person?: string; department?: string; accept?: boolean; rings?: boolean };
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type EventFacts = DistributiveOmit<CallEvent, 'key' | 'callSid' | 'at'>;
type LegStory = LegPlan & { visit: number; sequence: number; pickedUpAt: number | null };

export class CallStory {
  readonly events: CallEvent[] = [];
  readonly callSid = 'CA1';
  #now = STORY_STARTS_AT;
  #visit = 0;
  #legs = new Map<string, LegStory>();

  wait(seconds: number): this {
    this.#now += seconds * 1000;
    return this;
  }

  arrives(facts: Partial<Extract<CallEvent, { kind: 'arrived' }>> = {}): this {
    return this.#add('arrived', {
      kind: 'arrived',
      direction: 'inbound',
      from: '+12025550101',
      to: '+12025550199',
      numberId: 'num_1',
      flowVersionId: 'fv_1',
      scheduleState: 'open',
      callerName: null,
      callerCity: null,
      callerCountry: 'US',
      forwardedFrom: null,
      stirVerstat: null,
      ...facts,
    });
  }

  enters(stepType: string, options: { goal?: boolean } = {}): this {
    this.#visit += 1;
    return this.#add(`enter:${this.#visit}`, {
      kind: 'stepEntered',
      visit: this.#visit,
      stepId: `${stepType}-${this.#visit}`,
      stepType,
      stepName: stepType,
      goal: options.goal ?? false,
    });
  }

  leaves(exit: string, input: string | null = null): this {
    return this.#add(`leave:${this.#visit}`, { kind: 'stepLeft', visit: this.#visit, exit, input });
  }

  /** A step that waits for nothing. */
  passes(stepType: string, exit = 'next', options: { goal?: boolean } = {}): this {
    return this.enters(stepType, options).leaves(exit);
  }

  marks(mark: Mark): this {
    return this.#add(`mark:${mark}:${this.#visit}`, { kind: 'marked', visit: this.#visit, mark, note: null });
  }

  rings(leg: string, plan: LegPlan = {}): this {
    this.#legs.set(leg, { ...plan, visit: this.#visit, sequence: 0, pickedUpAt: null });
    this.#leg(leg, 'initiated');
    return plan.rings === false ? this : this.#leg(leg, 'ringing');
  }

  picksUp(leg: string): this {
    const story = this.#legs.get(leg);
    if (story !== undefined) story.pickedUpAt = this.#now;
    return this.#leg(leg, 'in-progress');
  }

  accepts(leg: string): this {
    return this.#add(`accept:${leg}`, { kind: 'legAccepted', legSid: leg, visit: this.#visit });
  }

  legEnds(leg: string, status: CallStatus, sipResponseCode: number | null = null): this {
    return this.#leg(leg, status, { sipResponseCode, durationSeconds: this.#sincePickUp(leg) });
  }

  /** `isBridged` is concluded from the story unless given. */
  dialEnds(
    status: 'completed' | 'busy' | 'no-answer' | 'failed' | 'canceled',
    leg: string | null = null,
    isBridged?: boolean,
  ): this {
    const story = leg === null ? undefined : this.#legs.get(leg);
    const accepted = this.events.some((event) => event.kind === 'legAccepted' && event.legSid === leg);
    const bridged = isBridged ?? (status === 'completed' && (story?.accept !== true || accepted));
    return this.#add(`dial:${this.#visit}:${leg}`, {
      kind: 'dialEnded',
      visit: this.#visit,
      status,
      legSid: leg,
      bridged,
      durationSeconds: status === 'completed' && leg !== null ? this.#sincePickUp(leg) : null,
    });
  }

  records(
    purpose: 'call' | 'voicemail',
    seconds: number,
    status: 'completed' | 'absent' = 'completed',
    transcriptAsked = false,
  ): this {
    const sid = `RE${this.#visit}`;
    const place = { visit: this.#visit, personId: null, departmentId: null };
    const facts = {
      recordingSid: sid,
      purpose,
      channels: 1,
      ...place,
      ...(transcriptAsked ? { transcriptAsked } : {}),
    };
    return this.#add(`${sid}:${status}`, { ...facts, kind: 'recording', status, durationSeconds: seconds });
  }

  /** What was said in the recording of the step, written down; null: it could not be made out. */
  transcribes(text: string | null): this {
    const recordingSid = `RE${this.#visit}`;
    const status = text === null ? 'failed' : 'completed';
    return this.#add(`TR${this.#visit}:${status}`, { kind: 'transcript', recordingSid, status, text });
  }

  /** The carrier asks for a next turn of a call that is over: the caller hung up in the step that was waiting. */
  turnAfterHangUp(): this {
    const hasLeft = this.events.some((event) => event.kind === 'stepLeft' && event.visit === this.#visit);
    this.#status('completed', 'turn', null);
    return hasLeft ? this : this.leaves(EXIT_HUNG_UP);
  }

  /** The final status callback. */
  ends(status: CallStatus = 'completed'): this {
    return this.#status(status, 'callback', status === 'completed' ? this.#sinceStart() : 0);
  }

  /** What the carrier's list says afterwards, asked for a minute later. */
  isListed(status: CallStatus = 'completed'): this {
    const endedAt = this.#now;
    const durationSeconds = status === 'completed' ? this.#sinceStart() : 0;
    const parties = { direction: 'inbound', from: '+12025550101', to: '+12025550199', numberId: 'num_1' } as const;
    this.wait(60);
    this.#add('rest', { kind: 'restCall', ...parties, status, durationSeconds, startedAt: STORY_STARTS_AT, endedAt });
    return this.wait(-60);
  }

  answered(): this {
    return this.#status('in-progress', 'turn', null);
  }

  #status(status: CallStatus, source: 'turn' | 'callback', durationSeconds: number | null): this {
    const facts = { status, source, durationSeconds, sequence: source === 'callback' ? 0 : null };
    return this.#add(`${source}:${status}`, { kind: 'callStatus', ...facts, startedAt: null, endedAt: null });
  }

  #leg(
    legSid: string,
    status: CallStatus,
    more: { sipResponseCode?: number | null; durationSeconds?: number } = {},
  ): this {
    const story = this.#legs.get(legSid);
    if (story === undefined) throw new Error(`${legSid} was never rung.`);
    return this.#add(`leg:${legSid}:${status}`, {
      kind: 'legStatus',
      legSid,
      status,
      source: 'callback',
      sequence: story.sequence++,
      to: '+12025550150',
      personId: story.person ?? null,
      departmentId: story.department ?? null,
      visit: story.visit,
      acceptRequired: story.accept ?? false,
      sipResponseCode: more.sipResponseCode ?? null,
      durationSeconds: more.durationSeconds ?? null,
      startedAt: null,
      endedAt: null,
    });
  }

  #sincePickUp(leg: string): number {
    const pickedUpAt = this.#legs.get(leg)?.pickedUpAt ?? null;
    return pickedUpAt === null ? 0 : (this.#now - pickedUpAt) / 1000;
  }

  #sinceStart(): number {
    return (this.#now - STORY_STARTS_AT) / 1000;
  }

  #add(key: string, facts: EventFacts): this {
    this.events.push({ key, callSid: this.callSid, at: this.#now, ...facts } as CallEvent);
    return this;
  }
}

/** A call that came in and has been answered by the flow. */
export function inboundCall(facts: Partial<Extract<CallEvent, { kind: 'arrived' }>> = {}): CallStory {
  return new CallStory().arrives(facts).answered();
}
