'use client';

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { type FormState, IDLE_FORM } from '@/lib/core/shared/form-state';
import { Button } from './button';
import { Dialog } from './dialog';

type RemoveDialogProps = {
  id: string;
  words: { remove: string; removeTitle: string; removeText: string; cancel: string; close: string };
  remove: (state: FormState, form: FormData) => Promise<FormState>;
  doneHref: string;
};

/** Asks once, naming the consequence, since it cannot come back; a refusal is said where it was asked. */
export function RemoveDialog({ id, words, remove, doneHref }: RemoveDialogProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState('');
  const [isPending, startTransition] = useTransition();
  const confirm = () =>
    startTransition(async () => {
      const form = new FormData();
      form.set('id', id);
      const state = await remove(IDLE_FORM, form);
      if (state.kind === 'failed') return setRefusal(state.message);
      if (state.kind === 'saved') toast.success(state.message);
      setOpen(false);
      router.push(doneHref);
    });
  return (
    <Dialog
      title={words.removeTitle}
      description={words.removeText}
      closeLabel={words.close}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        setRefusal('');
      }}
      trigger={
        <Button kind="danger">
          <Trash2 aria-hidden />
          {words.remove}
        </Button>
      }
    >
      {refusal === '' ? null : (
        <p role="alert" className="mb-3 rounded-md border border-missed bg-missed-soft p-3 text-sm">
          {refusal}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
        <Button kind="danger" disabled={isPending} onClick={confirm}>
          {words.remove}
        </Button>
      </div>
    </Dialog>
  );
}
