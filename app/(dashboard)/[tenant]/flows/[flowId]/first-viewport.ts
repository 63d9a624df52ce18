type Box = { x: number; y: number; width: number; height: number };
type FirstViewport = {
  /** The whole drawing, and the step where it begins. */
  bounds: Box;
  first: Box;
  /** The canvas, and what is to be left free of it, in px. */
  size: { width: number; height: number };
  free: { left: number; right: number; bottom: number };
};

/** The smallest text of a step has 12 px at full size, and less cannot be read: a flow that does not fit opens at its beginning. */
const FULL_SIZE = 1;
const TOP_MIN = 32;

/** How a drawing is seen at first: always at full size, a small flow whole, of a large one its beginning. Worked out: fitting the view waits for steps to be drawn. */
export function firstViewport({ bounds, first, size, free }: FirstViewport): { x: number; y: number; zoom: number } {
  const width = size.width - free.left - free.right;
  const whole = Math.min(width / bounds.width, (size.height - TOP_MIN - free.bottom) / bounds.height, 1);
  if (whole >= FULL_SIZE) {
    const top = Math.max(TOP_MIN, (size.height - bounds.height * whole) / 2);
    return { x: free.left - bounds.x * whole, y: top - bounds.y * whole, zoom: whole };
  }
  const middle = size.height / 2 - first.height / 2;
  return {
    x: free.left + 24 - first.x,
    y: middle - first.y,
    zoom: FULL_SIZE,
  };
}
