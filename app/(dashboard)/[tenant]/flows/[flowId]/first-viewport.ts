type Box = { x: number; y: number; width: number; height: number };
type FirstViewport = {
  /** The whole drawing, and the step where it begins. */
  bounds: Box;
  first: Box;
  /** The canvas, and what is to be left free of it, in px. */
  size: { width: number; height: number };
  free: { left: number; right: number; bottom: number };
};

/** Smaller than this nothing can be read: a larger flow opens at its beginning. */
const READABLE_ZOOM = 0.55;
const BEGINNING_ZOOM = 0.8;
const TOP_MIN = 32;

/** How a drawing is seen at first: a small flow whole; of a large one, its beginning. Worked out: fitting the view waits for steps to be drawn. */
export function firstViewport({ bounds, first, size, free }: FirstViewport): { x: number; y: number; zoom: number } {
  const width = size.width - free.left - free.right;
  const whole = Math.min(width / bounds.width, (size.height - TOP_MIN - free.bottom) / bounds.height, 1);
  if (whole >= READABLE_ZOOM) {
    const top = Math.max(TOP_MIN, (size.height - bounds.height * whole) / 2);
    return { x: free.left - bounds.x * whole, y: top - bounds.y * whole, zoom: whole };
  }
  const middle = size.height / 2 - first.height / 2;
  return {
    x: free.left + 24 - first.x * BEGINNING_ZOOM,
    y: middle - first.y * BEGINNING_ZOOM,
    zoom: BEGINNING_ZOOM,
  };
}
