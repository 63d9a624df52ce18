/** Runs `work` when called, at most once in `msMin`: what is called in between leads to one more run. `stop` ends it. */
export function seldom(work: () => void, msMin: number): { call: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    call() {
      if (timer !== undefined) return;
      timer = setTimeout(
        () => {
          timer = undefined;
          lastAt = performance.now();
          work();
        },
        Math.max(0, lastAt + msMin - performance.now()),
      );
    },
    stop: () => clearTimeout(timer),
  };
}
