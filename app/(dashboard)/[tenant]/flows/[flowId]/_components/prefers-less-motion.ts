/** Whether the reader's system asks for less motion. Only in the browser. */
export function prefersLessMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
