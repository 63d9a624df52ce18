import { type LoadCall, type LoadTarget, makeCall } from './load-call';

/** Calls at a steady rate until stopped, however long each takes to be answered. */
export class Load {
  readonly #calls: Promise<LoadCall>[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(target: LoadTarget, callsPerSecond: number) {
    let index = 0;
    this.#timer = setInterval(() => this.#calls.push(makeCall(target, index++)), 1000 / callsPerSecond);
  }

  /** Makes no more calls and resolves when those under way have ended. */
  async stop(): Promise<LoadCall[]> {
    clearInterval(this.#timer);
    return Promise.all(this.#calls);
  }
}
