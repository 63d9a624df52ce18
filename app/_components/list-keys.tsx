'use client';

import { useEffect, useState } from 'react';
import { Dialog } from './dialog';

type ListKeysProps = { title: string; closeLabel: string; keys: readonly (readonly [string, string])[] };

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
  );
}

/** Moves the focus among the links marked data-list-row. */
function move(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-list-row]')].filter(
    (row) => row.offsetParent !== null,
  );
  const current = rows.indexOf(document.activeElement as HTMLElement);
  const next = current === -1 ? (step === 1 ? 0 : rows.length - 1) : current + step;
  rows[Math.min(rows.length - 1, Math.max(0, next))]?.focus();
}

/** j, k and / in a list whose rows are marked data-list-row and whose search is marked data-list-search; ? lists the keys. */
export function ListKeys({ title, closeLabel, keys }: ListKeysProps) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const actions: Record<string, () => void> = {
      j: () => move(1),
      k: () => move(-1),
      '/': () => document.querySelector<HTMLElement>('[data-list-search]')?.focus(),
      '?': () => setOpen(true),
    };
    const onKey = (event: KeyboardEvent) => {
      const action = actions[event.key];
      if (!action || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Dialog isOpen={isOpen} onOpenChange={setOpen} title={title} closeLabel={closeLabel}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
        {keys.map(([key, words]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-sm border border-line bg-canvas px-1.5 py-0.5 font-sans text-xs">{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
