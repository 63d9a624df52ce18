const EVENT = 'linekeeper:reveal-step';

/** Asks whichever view of the flow is shown to bring a step into sight. */
export function revealStep(stepId: string): void {
  // After the next drawing: the step may have been added just now.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.dispatchEvent(new CustomEvent(EVENT, { detail: stepId }))),
  );
}

/** Calls `reveal` for every step that is to be seen; returns how to end it. */
export function onRevealStep(reveal: (stepId: string) => void): () => void {
  const listen = (event: Event) => {
    if (event instanceof CustomEvent && typeof event.detail === 'string') reveal(event.detail);
  };
  document.addEventListener(EVENT, listen);
  return () => document.removeEventListener(EVENT, listen);
}
