'use client';

import { useState } from 'react';
import { Button } from '@/app/_components/button';
import { TextAreaField } from '@/app/_components/text-area-field';
import { TextField } from '@/app/_components/text-field';
import type { ScriptedInput } from '@/lib/core/flow/trial-script';
import type { TrialWait } from '@/lib/services/flows/try-flow';
import { TRY } from '../try-strings';

type CallerActionsProps = { wait: TrialWait | null; act: (input: ScriptedInput) => void; isBusy: boolean };

/** What the caller can do at what the call waits for. */
export function CallerActions({ wait, act, isBusy }: CallerActionsProps) {
  if (wait === null) return null;
  if (wait.kind === 'gather') return <GatherActions wait={wait} act={act} isBusy={isBusy} />;
  if (wait.kind === 'fetch') return <FetchActions act={act} isBusy={isBusy} />;
  return (
    <div className="grid grid-cols-2 gap-2">
      <Button onClick={() => act({ kind: 'message', seconds: 12 })} disabled={isBusy}>
        {TRY.message}
      </Button>
      <Button onClick={() => act({ kind: 'silence' })} disabled={isBusy}>
        {TRY.noMessage}
      </Button>
    </div>
  );
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

type GatherProps = { wait: Extract<TrialWait, { kind: 'gather' }>; act: CallerActionsProps['act']; isBusy: boolean };

function GatherActions({ wait, act, isBusy }: GatherProps) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const send = (digits: string) => act({ kind: 'keys', digits });
  const press = (key: string) => {
    if (key === wait.finishOnKey && typed !== '') return send(typed);
    const digits = typed + key;
    if (wait.digitsMax !== null && digits.length >= wait.digitsMax) return send(digits);
    setTyped(digits);
  };
  return (
    <>
      <fieldset className="grid grid-cols-3 gap-2" disabled={isBusy}>
        <legend className="sr-only">{TRY.keypad}</legend>
        {KEYS.map((key) => (
          <Button key={key} onClick={() => press(key)} className="min-h-11 text-base">
            {key}
          </Button>
        ))}
      </fieldset>
      {typed === '' ? null : (
        <div className="flex items-center justify-between gap-2 text-sm">
          <span className="tabular">{`${TRY.typed}: ${typed}`}</span>
          <Button size="small" onClick={() => send(typed)} disabled={isBusy}>
            {TRY.send}
          </Button>
        </div>
      )}
      {wait.speech ? (
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim() !== '') act({ kind: 'speech', text: words.trim() });
          }}
        >
          <TextField
            id="words"
            label={TRY.sayLabel}
            className="grow"
            value={words}
            maxLength={300}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button type="submit" disabled={isBusy}>
            {TRY.say}
          </Button>
        </form>
      ) : null}
      <Button onClick={() => act({ kind: 'silence' })} disabled={isBusy}>
        {TRY.silent}
      </Button>
    </>
  );
}

function FetchActions({ act, isBusy }: { act: CallerActionsProps['act']; isBusy: boolean }) {
  const [body, setBody] = useState('{}');
  const fail = () => act({ kind: 'fetched', status: null, body: '', failure: 'It did not answer.' });
  return (
    <>
      <TextAreaField
        id="server-body"
        label={TRY.serverBody}
        rows={3}
        value={body}
        maxLength={20_000}
        onChange={(event) => setBody(event.target.value)}
      />
      <div className="grid grid-cols-2 gap-2">
        <Button onClick={() => act({ kind: 'fetched', status: 200, body, failure: null })} disabled={isBusy}>
          {TRY.serverAnswers}
        </Button>
        <Button onClick={fail} disabled={isBusy}>
          {TRY.serverFails}
        </Button>
      </div>
    </>
  );
}
