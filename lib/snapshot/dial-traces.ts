import { type ArrivedCall, type CallRoute, type DialTrace, routeOf } from '../core/routing/call-route';
import type { Line } from './open-line';
import type { DialRequest } from './outbound-document';

const TRACES_PER_NUMBER_MAX = 16;
/** The store refuses empty and very long keys. */
const KEY_CHARACTERS_MAX = 200;

/** The open dials of all businesses by the numbers that they show and ring; a call that arrives is recognised by them. */
export class DialTraces {
  readonly #line: Line;
  /** True for a number of any business of the installation. */
  readonly isOurs: (number: string) => boolean;

  constructor(line: Line) {
    this.#line = line;
    this.isOurs = (number) => isKey(number) && line.numbers.get(number) !== undefined;
  }

  routeOf(call: ArrivedCall, now: number): CallRoute {
    return routeOf(call, call.from === null ? [] : this.#tracesOf(call.from, now), this.isOurs);
  }

  /** Null for a dial that can lead to no call of ours: browsers, and calls that we place. */
  traceOf(request: DialRequest, rung: readonly number[], until: number, now: number): DialTrace | null {
    const { call, shown, ringSeconds, dialledAt } = request;
    const targets = rung.flatMap((index) => request.targets[index]?.number ?? []);
    if (call === null || targets.length === 0) return null;
    const { cameBy, dialled } = this.routeOf(call, now);
    return {
      callSid: call.callSid,
      shown,
      targets,
      cameBy,
      dialled: [...dialled, ...targets],
      dialledAt,
      ringUntil: dialledAt + ringSeconds * 1000,
      until,
    };
  }

  add(trace: DialTrace, now: number): void {
    for (const number of keysOf(trace)) {
      const others = this.#tracesOf(number, now).filter(({ callSid }) => callSid !== trace.callSid);
      this.#line.dialled.put(number, [...others, trace].slice(-TRACES_PER_NUMBER_MAX));
    }
  }

  remove(trace: DialTrace, now: number): void {
    for (const number of keysOf(trace)) {
      const others = this.#tracesOf(number, now).filter(({ callSid }) => callSid !== trace.callSid);
      if (others.length === 0) this.#line.dialled.remove(number);
      else this.#line.dialled.put(number, others);
    }
  }

  #tracesOf(number: string, now: number): DialTrace[] {
    return isKey(number) ? (this.#line.dialled.get(number) ?? []).filter(({ until }) => until > now) : [];
  }
}

function keysOf({ shown, targets }: DialTrace): Set<string> {
  return new Set([shown, ...targets].filter(isKey));
}

function isKey(text: string): boolean {
  return text !== '' && text.length <= KEY_CHARACTERS_MAX;
}
