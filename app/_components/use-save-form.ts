'use client';

import { useActionState } from 'react';
import { toast } from 'sonner';
import { type FormState, IDLE_FORM } from '@/lib/core/shared/form-state';

type SavedForm = Extract<FormState, { kind: 'saved' }>;

/**
 * A form that is saved by `save`: what is wrong with which field, and once, when it is saved, its sentence and `onSaved`. Told by the
 * answer itself and not by an effect, which would tell it again whenever the page around the form is drawn anew.
 */
export function useSaveForm(
  save: (state: FormState, form: FormData) => Promise<FormState>,
  onSaved?: (saved: SavedForm) => void,
) {
  const saveAndTell = async (previous: FormState, form: FormData) => {
    const state = await save(previous, form);
    if (state.kind === 'saved') {
      toast.success(state.message);
      onSaved?.(state);
    }
    return state;
  };
  const [state, send, isPending] = useActionState(saveAndTell, IDLE_FORM);
  return { state, send, isPending, errors: state.kind === 'failed' ? state.errors : {} };
}
