'use client';

import type { Call, Device } from '@twilio/voice-sdk';
import { useEffect, useRef, useState } from 'react';
import { openPhone } from './open-phone';

export type SdkPhoneState = {
  state: 'opening' | 'ready' | 'ringing' | 'talking' | 'lost';
  /** E.164 of the other side as the carrier tells it; null: withheld, or no call. */
  from: string | null;
  isMuted: boolean;
  /** The microphone was refused. */
  isDeaf: boolean;
};

const IDLE = { from: null, isMuted: false, isDeaf: false } as const;
/** The carrier's package tells so long before a token ends that it does. */
const REFRESH_MS = 60_000;
const MICROPHONE_ERRORS = 31_400;

/**
 * A phone in this page by the carrier's package: registered for as long as the page is open, one call at a time. The page's content
 * security policy lets it reach the carrier only in a page that was loaded by itself, so one that was come to by a link is loaded anew.
 */
export function useSdkPhone(token: string, openHref: string) {
  const [phone, setPhone] = useState<SdkPhoneState>({ state: 'opening', ...IDLE });
  const call = useRef<Call | null>(null);
  useEffect(() => {
    if (!isLoadedHere()) {
      location.reload();
      return;
    }
    let device: Device | null = null;
    let isOver = false;
    const take = (incoming: Call) => {
      call.current = incoming;
      const end = () => {
        call.current = null;
        setPhone({ state: 'ready', ...IDLE });
      };
      setPhone({ ...IDLE, state: 'ringing', from: callerOf(incoming) });
      for (const event of ['cancel', 'disconnect', 'reject'] as const) incoming.on(event, end);
      incoming.on('accept', () => setPhone((before) => ({ ...before, state: 'talking', isDeaf: false })));
      incoming.on('mute', (isMuted: boolean) => setPhone((before) => ({ ...before, isMuted })));
      incoming.on('error', ({ code }: { code: number }) => {
        if (Math.floor(code / 100) * 100 === MICROPHONE_ERRORS) setPhone((before) => ({ ...before, isDeaf: true }));
      });
    };
    const lost = () => setPhone((before) => (call.current === null ? { state: 'lost', ...IDLE } : before));
    import('@twilio/voice-sdk').then(({ Device: SdkDevice }) => {
      if (isOver) return;
      device = new SdkDevice(token, { logLevel: 'silent', tokenRefreshMs: REFRESH_MS });
      device.on('registered', () =>
        setPhone((before) => (call.current === null ? { state: 'ready', ...IDLE } : before)),
      );
      device.on('unregistered', lost);
      device.on('error', lost);
      device.on('incoming', take);
      device.on('tokenWillExpire', () => {
        openPhone(openHref).then((next) => {
          if (next.kind === 'sdk') device?.updateToken(next.token);
        }, lost);
      });
      device.register().catch(lost);
    }, lost);
    return () => {
      isOver = true;
      device?.destroy();
    };
  }, [token, openHref]);
  return {
    ...phone,
    accept: () => call.current?.accept(),
    decline: () => call.current?.reject(),
    hangUp: () => call.current?.disconnect(),
    press: (key: string) => call.current?.sendDigits(key),
    mute: (isMuted: boolean) => call.current?.mute(isMuted),
  };
}

function callerOf(incoming: Call): string | null {
  const from = incoming.parameters['From'] ?? '';
  return /^\+\d+$/.test(from) ? from : null;
}

function isLoadedHere(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry === undefined || new URL(entry.name).pathname === location.pathname;
}
