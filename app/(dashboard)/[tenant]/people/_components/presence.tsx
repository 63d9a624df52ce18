'use client';

import { BellOff, BellRing, CircleCheck, CircleMinus } from 'lucide-react';
import { useOptimistic, useTransition } from 'react';
import { toast } from 'sonner';
import { Badge } from '@/app/_components/badge';
import { Button } from '@/app/_components/button';
import { Menu, MenuItem } from '@/app/_components/menu';
import type { QuietSpan } from '@/lib/core/people/do-not-disturb';
import { IDLE_FORM } from '@/lib/core/shared/form-state';
import { PERSON } from '../person-strings';
import type { EditAction } from './use-editor';

export type PresenceState = { available: boolean; quiet: boolean };

type PresenceProps = PresenceState & {
  personId: string;
  name: string;
  /** 'today 14:32'; '' when nobody asked for quiet. */
  quietUntil: string;
  /** null: this role may only look. */
  actions: { available: EditAction; quiet: EditAction } | null;
};

const SPANS: readonly { span: QuietSpan; word: string }[] = [
  { span: 'hour', word: PERSON.quietHour },
  { span: 'morning', word: PERSON.quietMorning },
];

/** Whether somebody can be rung, and the switches for it; a switch shows its new place at once and goes back when it is refused. */
export function Presence({ personId, name, available, quiet, quietUntil, actions }: PresenceProps) {
  const [shown, setShown] = useOptimistic({ available, quiet });
  const [, startTransition] = useTransition();
  const act = (action: EditAction, values: Record<string, string>, next: PresenceState) =>
    startTransition(async () => {
      setShown(next);
      const form = new FormData();
      for (const [field, value] of Object.entries({ id: personId, ...values })) form.set(field, value);
      const state = await action(IDLE_FORM, form);
      if (state.kind === 'saved') toast.success(state.message);
      if (state.kind === 'failed') toast.error(state.message);
    });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <PresenceBadge {...shown} until={shown.quiet === quiet ? quietUntil : ''} />
      {actions === null ? null : (
        <>
          <Button
            size="small"
            aria-label={`${shown.available ? PERSON.switchAway : PERSON.switchAvailable}: ${name}`}
            onClick={() =>
              act(
                actions.available,
                { available: shown.available ? 'no' : 'yes' },
                { ...shown, available: !shown.available },
              )
            }
          >
            {shown.available ? PERSON.switchAway : PERSON.switchAvailable}
          </Button>
          {shown.quiet ? (
            <Button
              size="small"
              aria-label={`${PERSON.quietOff}: ${name}`}
              onClick={() => act(actions.quiet, { span: 'off' }, { ...shown, quiet: false })}
            >
              <BellRing aria-hidden />
              {PERSON.quietOff}
            </Button>
          ) : (
            <Menu
              label={`${PERSON.quiet}: ${name}`}
              trigger={
                <Button size="small" aria-label={`${PERSON.quiet}: ${name}`}>
                  <BellOff aria-hidden />
                  {PERSON.quiet}
                </Button>
              }
            >
              {SPANS.map(({ span, word }) => (
                <MenuItem key={span} onSelect={() => act(actions.quiet, { span }, { ...shown, quiet: true })}>
                  {word}
                </MenuItem>
              ))}
            </Menu>
          )}
        </>
      )}
    </div>
  );
}

function PresenceBadge({ available, quiet, until }: PresenceState & { until: string }) {
  if (!available) return <Badge icon={CircleMinus}>{PERSON.away}</Badge>;
  if (quiet) return <Badge icon={BellOff}>{until === '' ? PERSON.quiet : `${PERSON.quietUntil} ${until}`}</Badge>;
  return (
    <Badge tone="answered" icon={CircleCheck}>
      {PERSON.available}
    </Badge>
  );
}
