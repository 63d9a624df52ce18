'use client';

import { Check, EllipsisVertical, EyeOff, Forward, Hand, Trash2, Volume2, VolumeX } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { buttonClasses } from '../../../_components/button';
import { Menu, MenuItem, MenuSeparator } from '../../../_components/menu';
import { box } from '../box-client';
import type { Handset } from '../box-protocol';
import { strings } from '../strings';
import { attempt, useBoard } from './board-context';
import { ForwardedCall } from './forwarded-call';

const words = strings.handset;

type PhoneMenuProps = { handset: Handset; isWithheld: boolean; onWithheld: (isWithheld: boolean) => void };

export function PhoneMenu({ handset, isWithheld, onWithheld }: PhoneMenuProps) {
  const { send, sound } = useBoard();
  const [isForwarding, setForwarding] = useState(false);
  const { number, identity, registered, name, script, state } = handset;
  const isMuted = sound.isMuted(number);

  async function remove() {
    if (!(await attempt(box.removeHandset(number)))) return;
    send({ kind: 'removed', number });
    const putBack = async () => send({ kind: 'handset', value: await box.addHandset(number, name) });
    toast(words.removed(name), { action: { label: words.undo, onClick: () => void attempt(putBack()) } });
  }

  return (
    <>
      <Menu
        label={words.more}
        align="end"
        trigger={
          <button
            type="button"
            aria-label={`${words.more}: ${name}`}
            className={buttonClasses({ kind: 'quiet', size: 'icon' })}
          >
            <EllipsisVertical aria-hidden />
          </button>
        }
      >
        <MenuItem onSelect={() => sound.toggleMuted(number)}>
          {isMuted ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
          {words.listen}
          {isMuted ? null : <Check aria-hidden className="ms-auto" />}
        </MenuItem>
        {identity === null ? (
          <>
            <MenuItem onSelect={() => onWithheld(!isWithheld)}>
              <EyeOff aria-hidden />
              {words.withhold}
              {isWithheld ? <Check aria-hidden className="ms-auto" /> : null}
            </MenuItem>
            <MenuItem onSelect={() => setForwarding(true)} disabled={state !== 'idle'}>
              <Forward aria-hidden />
              {words.forwarded}
            </MenuItem>
          </>
        ) : null}
        {script === null ? null : (
          <MenuItem onSelect={() => void attempt(box.hold(number))}>
            <Hand aria-hidden />
            {words.takeOver}
          </MenuItem>
        )}
        {identity !== null && registered ? null : (
          <>
            <MenuSeparator />
            <MenuItem onSelect={remove}>
              <Trash2 aria-hidden />
              {words.remove}
            </MenuItem>
          </>
        )}
      </Menu>
      <ForwardedCall handset={handset} isOpen={isForwarding} onOpenChange={setForwarding} />
    </>
  );
}
