'use client';

import { Mic, MicOff, Phone, PhoneOff } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { numberText } from '@/app/_components/caller';
import { Card } from '@/app/_components/card';
import { PHONE } from '../phone-strings';
import { type SdkPhoneState, useSdkPhone } from './use-sdk-phone';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

type SdkPhoneProps = { token: string; openHref: string; country: string };

/** What rings here and what can be done with it. The keys are also how a call is taken that asks for one. */
export function SdkPhone({ token, openHref, country }: SdkPhoneProps) {
  const phone = useSdkPhone(token, openHref);
  const { state, isMuted } = phone;
  return (
    <Card className="flex max-w-md flex-col gap-4 p-4">
      <p role="status" className="text-lg font-semibold text-balance">
        {sentenceOf(phone, country)}
      </p>
      {phone.isDeaf ? <p className="text-sm text-missed">{PHONE.noMicrophone}</p> : null}
      {state === 'ringing' ? (
        <div className="flex gap-2">
          <Button kind="danger" onClick={phone.decline}>
            <PhoneOff aria-hidden />
            {PHONE.decline}
          </Button>
          <Button kind="primary" onClick={phone.accept}>
            <Phone aria-hidden />
            {PHONE.accept}
          </Button>
        </div>
      ) : null}
      {state === 'talking' ? (
        <>
          <Keys onPress={phone.press} />
          <div className="flex gap-2">
            <Button aria-pressed={isMuted} onClick={() => phone.mute(!isMuted)}>
              {isMuted ? <MicOff aria-hidden /> : <Mic aria-hidden />}
              {isMuted ? PHONE.unmute : PHONE.mute}
            </Button>
            <Button kind="danger" onClick={phone.hangUp}>
              <PhoneOff aria-hidden />
              {PHONE.hangUp}
            </Button>
          </div>
        </>
      ) : (
        <p className="text-sm text-muted">{PHONE.keepOpen}</p>
      )}
    </Card>
  );
}

function Keys({ onPress }: { onPress: (key: string) => void }) {
  return (
    <fieldset className="grid max-w-60 grid-cols-3 gap-1.5">
      <legend className="sr-only">{PHONE.keypad}</legend>
      {KEYS.map((key) => (
        <Button key={key} aria-label={PHONE.key(key)} onClick={() => onPress(key)} className="tabular min-h-11">
          {key}
        </Button>
      ))}
    </fieldset>
  );
}

function sentenceOf({ state, from }: SdkPhoneState, country: string): string {
  const caller = from === null ? PHONE.withheld : numberText(from, country);
  if (state === 'ringing') return PHONE.ringing(caller);
  if (state === 'talking') return PHONE.talking(caller);
  if (state === 'lost') return PHONE.lost;
  return state === 'ready' ? PHONE.ready : PHONE.opening;
}
