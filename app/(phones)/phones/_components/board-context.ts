'use client';

import { createContext, useContext } from 'react';
import { toast } from 'sonner';
import { type BoxMessage, type BoxView, emptyBox } from '../box-reducer';
import { strings } from '../strings';
import type { Sound } from './use-sound';

type Board = { view: BoxView; send: (message: BoxMessage) => void; sound: Sound };

const silent: Sound = {
  isOn: false,
  toggle: () => undefined,
  key: () => undefined,
  isMuted: () => false,
  toggleMuted: () => undefined,
};

export const BoardContext = createContext<Board>({ view: emptyBox, send: () => undefined, sound: silent });

/** The box, what changes it here, and its sound, for every part of the board. */
export function useBoard(): Board {
  return useContext(BoardContext);
}

/** Does something at the box and says its refusal in the box's own words. True when it was done. */
export async function attempt(action: Promise<unknown>): Promise<boolean> {
  try {
    await action;
    return true;
  } catch (error) {
    toast.error(error instanceof Error ? error.message : strings.errors.refused);
    return false;
  }
}
