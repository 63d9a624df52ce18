'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '../../../_components/button';
import { Dialog } from '../../../_components/dialog';
import { controlClasses, Field } from '../../../_components/field';
import { TextField } from '../../../_components/text-field';
import { box } from '../box-client';
import type { Handset } from '../box-protocol';
import { readNumber, showNumber } from '../dialled-number';
import { strings } from '../strings';
import { attempt, useBoard } from './board-context';

const words = strings.handset;

type ForwardedCallProps = { handset: Handset; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** A call to the business's own number, which its provider forwards. */
export function ForwardedCall({ handset, isOpen, onOpenChange }: ForwardedCallProps) {
  const { numbers } = useBoard().view;
  const [error, setError] = useState<string>();
  const id = `forwarded-${handset.number}`;

  async function call(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const forwardedFrom = readNumber(String(form.get('own')), handset.number);
    if (forwardedFrom === null) return setError(words.noNumber);
    setError(undefined);
    if (await attempt(box.dial(handset.number, String(form.get('to')), { forwardedFrom }))) onOpenChange(false);
  }

  return (
    <Dialog
      title={words.forwardedTitle}
      description={words.forwardedHint}
      closeLabel={strings.close}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <form onSubmit={call} className="flex flex-col gap-4">
        <TextField
          id={`${id}-own`}
          name="own"
          type="tel"
          label={words.forwardedFrom}
          error={error}
          required
          autoComplete="off"
        />
        <Field id={`${id}-to`} label={words.forwardedTo}>
          <select id={`${id}-to`} name="to" className={controlClasses}>
            {numbers.map(({ number, label }) => (
              <option key={number} value={number}>
                {`${showNumber(number)} ${label}`}
              </option>
            ))}
          </select>
        </Field>
        <Button kind="primary" type="submit" className="self-start" disabled={numbers.length === 0}>
          {words.call}
        </Button>
      </form>
    </Dialog>
  );
}
