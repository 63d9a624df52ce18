import { pause } from './pause';

/** A pause that a hint cuts short; a hint that came before it counts too, so none is lost in between. */
export class HintedPause {
  #hinted = false;
  #wake: (() => void) | null = null;

  readonly hint = (): void => {
    this.#hinted = true;
    this.#wake?.();
  };

  readonly waitForHint = async (millis: number, signal: AbortSignal): Promise<void> => {
    if (!this.#hinted) {
      const woken = new AbortController();
      this.#wake = () => woken.abort();
      await pause(millis, AbortSignal.any([signal, woken.signal]));
      this.#wake = null;
    }
    this.#hinted = false;
  };
}
