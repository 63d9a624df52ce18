'use client';

import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { buttonClasses } from './button';
import { classNames } from './class-names';

type DialogProps = {
  trigger?: ReactNode;
  title: string;
  description?: string;
  closeLabel: string;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** 'side' slides in from the end of the line, 'bottom' from below (for a thumb). */
  place?: 'centre' | 'side' | 'bottom';
  children: ReactNode;
};

const PLACES = {
  centre:
    'inset-x-4 top-[10dvh] mx-auto max-h-[80dvh] max-w-lg rounded-md border data-[state=open]:animate-[rise_140ms_var(--ease-out)]',
  side: 'inset-y-0 end-0 w-full max-w-md border-s data-[state=open]:animate-[slide-in_160ms_var(--ease-out)]',
  bottom:
    'inset-x-0 bottom-0 max-h-[85dvh] rounded-t-md border-t pb-[env(safe-area-inset-bottom)] data-[state=open]:animate-[rise_160ms_var(--ease-out)]',
} as const;

/** A dialog, a side panel or a bottom sheet; focus goes in, to the first control of its content, and comes back by itself. */
export function Dialog(props: DialogProps) {
  const { trigger, title, description, closeLabel, isOpen, onOpenChange, place = 'centre', children } = props;
  const control = isOpen === undefined ? {} : { open: isOpen };
  return (
    <RadixDialog.Root {...control} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger ? <RadixDialog.Trigger asChild>{trigger}</RadixDialog.Trigger> : null}
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <RadixDialog.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={classNames('fixed z-50 overflow-y-auto border-line bg-raised p-4 shadow-raised', PLACES[place])}
        >
          <div className="mb-3 pe-12">
            <RadixDialog.Title className="text-base font-semibold">{title}</RadixDialog.Title>
            {description ? (
              <RadixDialog.Description className="mt-1 text-sm text-muted">{description}</RadixDialog.Description>
            ) : null}
          </div>
          {children}
          <RadixDialog.Close
            aria-label={closeLabel}
            className={classNames(buttonClasses({ kind: 'quiet', size: 'icon' }), 'absolute end-3 top-3')}
          >
            <X aria-hidden />
          </RadixDialog.Close>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
