'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { setFlowName } from '../actions';
import { BUILDER } from '../builder-strings';
import { useBuilder } from './builder-context';

type FlowNameInputProps = { slug: string; flowId: string; name: string; onName: (name: string) => void };

/** The flow's name, changed where it stands. An empty one is taken back. */
export function FlowNameInput({ slug, flowId, name, onName }: FlowNameInputProps) {
  const { mayChange } = useBuilder();
  const [text, setText] = useState(name);
  const save = async () => {
    const wanted = text.trim();
    if (wanted === '' || wanted === name) {
      setText(name);
      return;
    }
    const result = await setFlowName(slug, { flowId, name: wanted });
    if (result.ok) onName(wanted);
    else {
      setText(name);
      toast.error(result.message);
    }
  };
  return (
    <input
      aria-label={BUILDER.name}
      value={text}
      maxLength={80}
      readOnly={!mayChange}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
      className="field-sizing-content min-h-9 max-w-full min-w-24 truncate rounded-md border border-transparent bg-transparent px-2 text-base font-semibold hover:border-line focus:border-line-strong"
    />
  );
}
