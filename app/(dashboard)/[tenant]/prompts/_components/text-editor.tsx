'use client';

import { useActionState, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/button';
import { ChoiceField } from '@/app/_components/choice-field';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { TextAreaField } from '@/app/_components/text-area-field';
import { type FormState, IDLE_FORM } from '@/lib/core/shared/form-state';
import { PROMPT } from '../prompt-strings';
import { TextPreview } from './text-preview';

type TextEditorProps = {
  promptId: string;
  language: string;
  text: string;
  voice: string;
  voices: readonly { id: string; label: string }[];
  save: (state: FormState, form: FormData) => Promise<FormState>;
};

/** The text of a prompt in one language and the voice that speaks it. What was typed stays while the server says what is wrong with it. */
export function TextEditor({ promptId, language, text, voice, voices, save }: TextEditorProps) {
  const [draft, setDraft] = useState({ text, voice });
  // Told here, not in an effect: the first text of a language draws this editor anew, and an effect of the old one would never run.
  const saveAndTell = async (previous: FormState, form: FormData) => {
    const next = await save(previous, form);
    if (next.kind === 'saved') toast.success(next.message);
    return next;
  };
  const [state, send, isPending] = useActionState(saveAndTell, IDLE_FORM);
  const errors = state.kind === 'failed' ? state.errors : {};
  const submit = () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ id: promptId, language, ...draft })) form.set(name, value);
    send(form);
  };
  return (
    <KeptForm send={submit} className="flex flex-col gap-4">
      <ErrorSummary title={PROMPT.errorTitle} errors={errors} />
      <TextAreaField
        id="text"
        label={PROMPT.text}
        hint={PROMPT.textHint}
        lang={language}
        rows={4}
        value={draft.text}
        error={errors['text']}
        onChange={(event) => setDraft({ ...draft, text: event.target.value })}
      />
      <TextPreview text={draft.text} language={language} />
      <ChoiceField
        id="voice"
        label={PROMPT.voice}
        hint={PROMPT.voiceHint}
        options={[{ value: '', label: PROMPT.anyVoice }, ...voices.map(({ id, label }) => ({ value: id, label }))]}
        value={draft.voice}
        error={errors['voice']}
        onChange={(chosen) => setDraft({ ...draft, voice: chosen })}
        className="max-w-sm"
      />
      <div>
        <Button type="submit" kind="primary" disabled={isPending}>
          {isPending ? PROMPT.saving : PROMPT.saveText}
        </Button>
      </div>
    </KeptForm>
  );
}
