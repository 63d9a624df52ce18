import { OUTBOUND_DIALS_PER_CALLER_A_MINUTE, OUTBOUND_NOTICE_EVERY_MS } from '../config/limits';
import { isLoopTarget } from '../core/routing/call-route';
import type { CapName } from '../core/routing/outbound-caps';
import {
  admitLegs,
  admitText,
  type Hold,
  type Level,
  NOTHING_USED,
  withHold,
  withoutHold,
  withText,
} from '../core/routing/outbound-use';
import { countMore } from '../core/routing/sliding-count';
import { MINUTE_MS } from '../core/shared/time';
import { DialTraces } from './dial-traces';
import type { Line } from './open-line';
import {
  type BusinessUse,
  type DialAdmission,
  type DialRefusal,
  type DialRequest,
  type InstallationUse,
  NO_BUSINESS_USE,
  type OpenDial,
  type TextRequest,
} from './outbound-document';

const INSTALLATION = 'installation';
const business = (tenantId: string) => `business ${tenantId}`;
/** A dial may be told of as over some time after it ended. */
const SETTLE_SLACK_MS = 120_000;

/** Reads and writes of the outbound counters; those that write belong into one write transaction each. */
export class OutboundLedger {
  readonly #line: Line;
  readonly #traces: DialTraces;

  constructor(line: Line) {
    this.#line = line;
    this.#traces = new DialTraces(line);
  }

  admitDial(request: DialRequest, now: number): DialAdmission {
    const { tenantId, key, token } = request;
    const known = this.readBusiness(tenantId).open[key];
    if (known?.token === token) return known.admission;
    this.#settleExpired(tenantId, now);
    // A call that dials again is done with the phones of its last dial.
    this.settle(tenantId, key, request.lastTalkSeconds, now);
    const looped = this.#loops(request, now);
    const free = request.targets.flatMap((_, index) => (looped.has(index) ? [] : [index]));
    const admission = this.#admit(request, free, looped, now);
    if (admission.rung.length > 0) this.#hold(request, admission, now);
    return admission;
  }

  settle(tenantId: string, key: string, talkSeconds: number | null, now: number): void {
    const before = this.readBusiness(tenantId);
    const open = before.open[key];
    if (open === undefined) return;
    const { use, cost } = withoutHold(before, key, talkSeconds, now);
    const after = { ...before, ...use };
    const installation = this.#readInstallation();
    const counted = { ...installation, cost: countMore(installation.cost, cost, now) };
    this.#write(tenantId, after, counted);
    if (open.trace !== null) this.#traces.remove(open.trace, now);
  }

  admitText({ tenantId, caps, micros }: TextRequest, now: number): CapName | null {
    this.#settleExpired(tenantId, now);
    const use = this.readBusiness(tenantId);
    const installation = this.#readInstallation();
    const refused = admitText(this.#levels(use, installation, caps), micros, now);
    if (refused === null)
      this.#write(tenantId, { ...use, ...withText(use, micros, now) }, withText(installation, micros, now));
    else this.#noteReached(tenantId, refused, now);
    return refused;
  }

  readBusiness(tenantId: string): BusinessUse {
    return (this.#line.outbound.get(business(tenantId)) as BusinessUse | undefined) ?? NO_BUSINESS_USE;
  }

  listReached(): { tenantId: string; cap: CapName; at: number }[] {
    const found: { tenantId: string; cap: CapName; at: number }[] = [];
    for (const { key, value } of this.#line.outbound.getRange({ start: business(''), end: `${business('')}~` })) {
      for (const [cap, reached] of Object.entries((value as BusinessUse).reached)) {
        if (!reached.notified)
          found.push({ tenantId: key.slice(business('').length), cap: cap as CapName, at: reached.at });
      }
    }
    return found;
  }

  markNotified(tenantId: string, cap: CapName): void {
    const use = this.readBusiness(tenantId);
    const reached = use.reached[cap];
    if (reached === undefined) return;
    const changed = { ...use.reached, [cap]: { ...reached, notified: true } };
    this.#line.outbound.put(business(tenantId), { ...use, reached: changed });
  }

  /** Targets that would lead the call round, with the reason. */
  #loops(request: DialRequest, now: number): Map<number, DialRefusal> {
    const looped = new Map<number, DialRefusal>();
    const { call } = request;
    if (call === null) return looped;
    const route = this.#traces.routeOf(call, now);
    const isRepeat = this.#dialsOf(request, now) >= OUTBOUND_DIALS_PER_CALLER_A_MINUTE;
    for (const [index, { number, isUncapped }] of request.targets.entries()) {
      if (isUncapped) continue;
      if (number !== null && isLoopTarget(number, route, this.#traces.isOurs)) looped.set(index, 'loop');
      else if (isRepeat) looped.set(index, 'repeat');
    }
    return looped;
  }

  #dialsOf({ tenantId, call }: DialRequest, now: number): number {
    const pair = pairOf(call);
    if (pair === null) return 0;
    return this.readBusiness(tenantId).recent.filter((dial) => dial.pair === pair && now - dial.at < MINUTE_MS).length;
  }

  #admit(
    request: DialRequest,
    free: readonly number[],
    looped: ReadonlyMap<number, DialRefusal>,
    now: number,
  ): DialAdmission {
    const refused = [...looped].map(([index, reason]) => ({ index, reason }));
    const { tenantId, targets, talkSecondsMax, caps } = request;
    if (free.length === 0) return { rung: [], talkSeconds: talkSecondsMax, refused };
    if (free.some((index) => targets[index]?.isUncapped)) return { rung: free, talkSeconds: talkSecondsMax, refused };
    const levels = this.#levels(this.readBusiness(tenantId), this.#readInstallation(), caps);
    const minuteMicros = Math.max(...free.map((index) => targets[index]?.minuteMicros ?? 0));
    const admitted = admitLegs(levels, { legs: free.length, minuteMicros, talkSecondsMax }, now);
    const legs = 'refused' in admitted ? 0 : admitted.legs;
    const over = free.slice(legs);
    if (over.length === 0 && 'talkSeconds' in admitted)
      return { rung: free, talkSeconds: admitted.talkSeconds, refused };
    // Fewer phones than asked: the next one would have been refused by this cap.
    const cap = 'refused' in admitted ? admitted.refused : this.#capFor(levels, legs, now);
    this.#noteReached(tenantId, cap, now);
    return {
      rung: free.slice(0, legs),
      talkSeconds: 'refused' in admitted ? talkSecondsMax : admitted.talkSeconds,
      refused: [...refused, ...over.map((index) => ({ index, reason: cap }))],
    };
  }

  #capFor(levels: readonly Level[], legs: number, now: number): CapName {
    const hold: Hold = { legs, minuteMicros: 0, heldMicros: 0, startedAt: now, until: now };
    const full = levels.map(({ use, caps }) => ({ use: withHold(use, 'asked now', hold, now), caps }));
    const next = admitLegs(full, { legs: 1, minuteMicros: 0, talkSecondsMax: 0 }, now);
    return 'refused' in next ? next.refused : 'openLegs';
  }

  #hold(request: DialRequest, admission: DialAdmission, now: number): void {
    const { tenantId, key, token, targets, ringSeconds } = request;
    const { rung, talkSeconds } = admission;
    const isUncapped = rung.some((index) => targets[index]?.isUncapped);
    const minuteMicros = isUncapped ? 0 : Math.max(...rung.map((index) => targets[index]?.minuteMicros ?? 0));
    const until = now + (ringSeconds + talkSeconds) * 1000 + SETTLE_SLACK_MS;
    const trace = this.#traces.traceOf(request, rung, until, now);
    const hold: Hold = {
      legs: rung.length,
      minuteMicros,
      heldMicros: Math.ceil(talkSeconds / 60) * minuteMicros,
      startedAt: now,
      until,
    };
    const use = this.readBusiness(tenantId);
    const pair = pairOf(request.call);
    const recent = use.recent.filter(({ at }) => now - at < MINUTE_MS);
    const dial: OpenDial = { ...hold, token, admission, trace };
    const after: BusinessUse = {
      ...use,
      ...withHold(use, key, dial, now),
      recent: pair === null ? recent : [...recent, { pair, at: now }],
    };
    const installation = this.#readInstallation();
    const legs = { minute: hold.legs, hour: hold.legs, day: hold.legs };
    this.#write(tenantId, after, { ...installation, calls: countMore(installation.calls, legs, now) });
    if (trace !== null) this.#traces.add(trace, now);
  }

  #settleExpired(tenantId: string, now: number): void {
    const open = Object.entries(this.readBusiness(tenantId).open);
    for (const [key, { until }] of open) if (until <= now) this.settle(tenantId, key, null, now);
  }

  /** A cap is told of once a day, however often it refuses. */
  #noteReached(tenantId: string, cap: CapName, now: number): void {
    const use = this.readBusiness(tenantId);
    const known = use.reached[cap];
    if (known !== undefined && now - known.at < OUTBOUND_NOTICE_EVERY_MS) return;
    const reached = { ...use.reached, [cap]: { at: now, notified: false } };
    this.#line.outbound.put(business(tenantId), { ...use, reached });
  }

  #levels(use: BusinessUse, installation: InstallationUse, caps: DialRequest['caps']): Level[] {
    return [
      { use, caps: caps.business },
      { use: installation, caps: caps.installation },
    ];
  }

  #readInstallation(): InstallationUse {
    return (this.#line.outbound.get(INSTALLATION) as InstallationUse | undefined) ?? NOTHING_USED;
  }

  /** The installation's open dials are the sums of each business'. */
  #write(tenantId: string, use: BusinessUse, installation: InstallationUse): void {
    const { [tenantId]: _, ...others } = installation.open;
    const sum = sumOf(Object.values(use.open));
    this.#line.outbound.put(business(tenantId), use);
    this.#line.outbound.put(INSTALLATION, {
      ...installation,
      open: sum === null ? others : { ...others, [tenantId]: sum },
    });
  }
}

function sumOf(holds: readonly Hold[]): Hold | null {
  if (holds.length === 0) return null;
  return holds.reduce((sum, hold) => ({
    legs: sum.legs + hold.legs,
    minuteMicros: sum.minuteMicros + hold.minuteMicros,
    heldMicros: sum.heldMicros + hold.heldMicros,
    startedAt: Math.min(sum.startedAt, hold.startedAt),
    until: Math.max(sum.until, hold.until),
  }));
}

function pairOf(call: DialRequest['call']): string | null {
  return call === null || call.from === null ? null : `${call.from} ${call.to}`;
}
