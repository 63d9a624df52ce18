'use client';

import { CalendarClock } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../_components/button';
import { Dialog } from '../../../_components/dialog';
import { controlClasses, Field } from '../../../_components/field';
import { TextField } from '../../../_components/text-field';
import { strings } from '../strings';
import { instantOf, wallClock } from '../zone-time';

const words = strings.clock;

type SetClockProps = { now: number; zone: string; onZone: (zone: string) => void; onSet: (instant: number) => void };

export function SetClock({ now, zone, onZone, onSet }: SetClockProps) {
  const [isOpen, setIsOpen] = useState(false);

  function set(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = String(form.get('zone'));
    onZone(chosen);
    onSet(instantOf(String(form.get('when')), chosen));
    setIsOpen(false);
  }

  return (
    <Dialog
      trigger={
        <Button>
          <CalendarClock aria-hidden />
          {words.other}
        </Button>
      }
      title={words.otherTitle}
      description={words.otherHint}
      closeLabel={strings.close}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
    >
      <form onSubmit={set} className="flex flex-col gap-4">
        <TextField
          id="clock-when"
          name="when"
          type="datetime-local"
          label={words.when}
          defaultValue={wallClock(now, zone)}
          required
        />
        <Field id="clock-zone" label={words.zone}>
          <select id="clock-zone" name="zone" defaultValue={zone} className={controlClasses}>
            {zones(zone).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </Field>
        <Button kind="primary" type="submit" className="self-start">
          {words.set}
        </Button>
      </form>
    </Dialog>
  );
}

/** Browsers leave UTC out of their list, and may know the chosen zone by an older name. */
function zones(chosen: string): string[] {
  return [...new Set([chosen, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}
