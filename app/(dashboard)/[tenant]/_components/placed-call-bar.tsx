'use client';

import { PhoneCall, PhoneOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/app/_components/button';
import { controlClasses, Field } from '@/app/_components/field';
import type { TenantCall } from '@/lib/http/tenant-call';
import type { PlacedReply } from '@/lib/services/placed-calls/read-placed-call';
import type { PersonPhone } from '../people-phones';
import { usePlacedCall } from './use-placed-call';

export type PlacedCallWords = {
  phone: string;
  phoneHint: string;
  noPhones: string;
  call: string;
  calling: string;
  cancel: string;
};

export type PlacedCallActions = {
  slug: string;
  /** A call that is on already, so that a page that was left finds it again; null: none. */
  openId: string | null;
  place: TenantCall<{ placedCallId: string }>;
  cancel: TenantCall<null>;
};

type PlacedCallBarProps = {
  id: string;
  phones: readonly PersonPhone[];
  words: PlacedCallWords;
  actions: PlacedCallActions;
  /** What the call is about, as `place` takes it beside the phone; null: not now, and the page says why. */
  about: () => Readonly<Record<string, unknown>> | null;
  onChange?: (reply: PlacedReply) => void;
};

/** Chooses a phone, has it called, and tells how the call goes until it is over. */
export function PlacedCallBar({ id, phones, words, actions, about, onChange }: PlacedCallBarProps) {
  const [phone, setPhone] = useState(phones[0]?.number ?? '');
  const { placed, problem, isBusy, isOn, place, cancel } = usePlacing(actions, onChange);
  if (phones.length === 0) return <p className="text-sm text-muted">{words.noPhones}</p>;
  const call = () => {
    const subject = about();
    if (subject !== null) void place({ ...subject, phone });
  };
  return (
    <div className="flex flex-col gap-3">
      <Field id={id} label={words.phone} hint={words.phoneHint}>
        <select
          id={id}
          aria-describedby={`${id}-hint`}
          className={controlClasses}
          value={phone}
          disabled={isOn}
          onChange={(event) => setPhone(event.target.value)}
        >
          {phones.map(({ number, label }) => (
            <option key={number} value={number}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        {isOn ? (
          <Button kind="danger" onClick={cancel}>
            <PhoneOff aria-hidden />
            {words.cancel}
          </Button>
        ) : (
          <Button onClick={call} disabled={isBusy}>
            <PhoneCall aria-hidden />
            {isBusy ? words.calling : words.call}
          </Button>
        )}
      </div>
      <p role="status" className={placed?.state === 'failed' || problem !== '' ? 'text-sm text-missed' : 'text-sm'}>
        {problem === '' ? (placed?.sentence ?? '') : problem}
      </p>
    </div>
  );
}

function usePlacing({ slug, openId, place, cancel }: PlacedCallActions, onChange?: (reply: PlacedReply) => void) {
  const [placedCallId, setPlacedCallId] = useState<string | null>(openId);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const placed = usePlacedCall(slug, placedCallId);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    if (placed !== null) tell.current?.(placed);
  }, [placed]);
  const isOver = placed?.state === 'done' || placed?.state === 'failed';
  return {
    placed,
    problem,
    isBusy,
    isOn: placedCallId !== null && !isOver && placed?.state !== 'saving',
    place: async (input: unknown) => {
      setProblem('');
      setBusy(true);
      setPlacedCallId(null);
      const result = await place(slug, input);
      setBusy(false);
      if (result.ok) setPlacedCallId(result.value.placedCallId);
      else setProblem(result.message);
    },
    cancel: async () => {
      const result = await cancel(slug, { placedCallId });
      if (!result.ok) setProblem(result.message);
    },
  };
}
