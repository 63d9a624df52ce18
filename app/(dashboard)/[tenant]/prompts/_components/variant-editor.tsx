'use client';

import { useState } from 'react';
import { ActionButton } from '@/app/_components/action-button';
import { Card, CardHeader } from '@/app/_components/card';
import type { PromptVariant } from '@/lib/core/flow/prompt';
import type { FormState } from '@/lib/core/shared/form-state';
import { PROMPT } from '../prompt-strings';
import { type RecordByPhone, SoundEditor } from './sound-editor';
import { TextEditor } from './text-editor';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

type VariantEditorProps = {
  promptId: string;
  promptName: string;
  language: string;
  languageName: string;
  /** null: nothing in this language yet. */
  variant: PromptVariant | null;
  voices: readonly { id: string; label: string }[];
  audioHref: string;
  saveText: Action;
  removeLanguage: Action;
  byPhone: RecordByPhone | null;
};

const KINDS = [
  { kind: 'text', label: PROMPT.spoken },
  { kind: 'audio', label: PROMPT.recorded },
] as const;

/** What a prompt is in one language: a text or a recording. What is not being saved stays in use meanwhile. */
export function VariantEditor(props: VariantEditorProps) {
  const {
    promptId,
    promptName,
    language,
    languageName,
    variant,
    voices,
    audioHref,
    saveText,
    removeLanguage,
    byPhone,
  } = props;
  const [kind, setKind] = useState(variant?.kind ?? 'text');
  return (
    <Card aria-label={languageName}>
      <CardHeader
        title={languageName}
        action={
          variant === null ? null : (
            <ActionButton
              action={removeLanguage}
              values={{ id: promptId, language }}
              kind="danger"
              label={`${PROMPT.removeLanguage}: ${languageName}`}
            >
              {PROMPT.removeLanguage}
            </ActionButton>
          )
        }
      />
      <div className="flex flex-col gap-4 p-4">
        <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
          <legend className="text-sm font-medium">{PROMPT.how}</legend>
          {KINDS.map((one) => (
            <label key={one.kind} className="touch-target flex min-h-9 items-center gap-2 text-sm">
              <input
                type="radio"
                name="kind"
                checked={kind === one.kind}
                onChange={() => setKind(one.kind)}
                className="size-4 accent-accent"
              />
              {one.label}
            </label>
          ))}
        </fieldset>
        {kind === 'text' ? (
          <TextEditor
            promptId={promptId}
            language={language}
            text={variant?.kind === 'text' ? variant.text : ''}
            voice={variant?.kind === 'text' ? (variant.voice ?? '') : ''}
            voices={voices}
            save={saveText}
          />
        ) : (
          <SoundEditor
            href={audioHref}
            seconds={variant?.kind === 'audio' ? variant.seconds : null}
            soundKey={variant?.kind === 'audio' ? variant.key.slice(-12, -4) : ''}
            label={`${promptName}, ${languageName}`}
            byPhone={byPhone}
          />
        )}
      </div>
    </Card>
  );
}
