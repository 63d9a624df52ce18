'use client';

import { Volume2, VolumeX } from 'lucide-react';
import { Button } from '../../../_components/button';
import { strings } from '../strings';
import { useBoard } from './board-context';

/** Browsers play nothing before somebody asked for it: this is the asking. */
export function SoundButton() {
  const { sound } = useBoard();
  return (
    <Button
      kind={sound.isOn ? 'secondary' : 'primary'}
      aria-pressed={sound.isOn}
      onClick={sound.toggle}
      title={strings.sound.hint}
    >
      {sound.isOn ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
      {sound.isOn ? strings.sound.turnOff : strings.sound.turnOn}
    </Button>
  );
}
