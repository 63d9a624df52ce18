'use client';

import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../_components/button';
import { Dialog } from '../../../_components/dialog';
import { TextField } from '../../../_components/text-field';
import { box } from '../box-client';
import { readNumber } from '../dialled-number';
import { strings } from '../strings';
import { attempt, useBoard } from './board-context';

export function AddPhone() {
  const { send } = useBoard();
  const [isOpen, setIsOpen] = useState(false);
  const [error, setError] = useState<string>();

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const number = readNumber(String(form.get('number')), '+1');
    if (number === null) return setError(strings.handset.noNumber);
    setError(undefined);
    const added = box.addHandset(number, String(form.get('name')));
    if (!(await attempt(added))) return;
    send({ kind: 'handset', value: await added });
    setIsOpen(false);
  }

  return (
    <Dialog
      trigger={
        <Button>
          <Plus aria-hidden />
          {strings.add.open}
        </Button>
      }
      title={strings.add.title}
      closeLabel={strings.close}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
    >
      <form onSubmit={add} className="flex flex-col gap-4">
        <TextField id="phone-name" name="name" label={strings.add.name} required maxLength={40} autoComplete="off" />
        <TextField
          id="phone-number"
          name="number"
          type="tel"
          label={strings.add.number}
          hint={strings.add.numberHint}
          error={error}
          required
          autoComplete="off"
        />
        <Button kind="primary" type="submit" className="self-start">
          {strings.add.save}
        </Button>
      </form>
    </Dialog>
  );
}
