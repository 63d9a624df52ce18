/** What fitting the view leaves free: the palette is at the left, the controls are below. */
export const FIT = { padding: { left: '216px', right: '32px', top: '32px', bottom: '64px' } } as const;
