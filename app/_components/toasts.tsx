'use client';

import { Toaster } from 'sonner';

/** Where short messages appear after something was done, with their undo. */
export function Toasts() {
  return (
    <Toaster
      position="bottom-center"
      toastOptions={{
        style: {
          background: 'var(--raised)',
          color: 'var(--ink)',
          border: '1px solid var(--line)',
          borderRadius: '8px',
          boxShadow: 'var(--shadow-raised)',
          fontFamily: 'inherit',
        },
        actionButtonStyle: { background: 'var(--accent)', color: 'var(--accent-ink)', borderRadius: '4px' },
      }}
    />
  );
}
