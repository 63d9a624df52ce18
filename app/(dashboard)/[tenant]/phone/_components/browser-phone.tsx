'use client';

import dynamic from 'next/dynamic';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '@/app/_components/button';
import { Card } from '@/app/_components/card';
import { Skeleton } from '@/app/_components/skeleton';
import { PHONE } from '../phone-strings';
import { type OpenPhone, openPhone } from './open-phone';

/** The carrier's package is large, and needed only where the carrier has no page of its own. */
const SdkPhone = dynamic(() => import('./sdk-phone').then((module) => module.SdkPhone), { ssr: false });

type BrowserPhoneProps = { openHref: string; country: string };

/** The phone of whoever looks at this page, in the way that the carrier offers one. */
export function BrowserPhone({ openHref, country }: BrowserPhoneProps) {
  const [phone, setPhone] = useState<OpenPhone | null>(null);
  const [problem, setProblem] = useState('');
  const open = useCallback(() => {
    setProblem('');
    openPhone(openHref).then(setPhone, (error: Error) => setProblem(error.message));
  }, [openHref]);
  useEffect(open, [open]);
  if (problem !== '') {
    return (
      <Card role="alert" className="flex max-w-md flex-col items-start gap-3 p-4 text-sm">
        <p className="font-medium">{PHONE.failed}</p>
        <p className="text-muted">{problem}</p>
        <Button onClick={open}>{PHONE.again}</Button>
      </Card>
    );
  }
  if (phone === null)
    return (
      <div role="status" aria-label={PHONE.opening}>
        <Skeleton className="late-fade-in h-160 max-w-md rounded-lg" />
      </div>
    );
  if (phone.kind === 'sdk') return <SdkPhone token={phone.token} openHref={openHref} country={country} />;
  return <iframe src={phone.url} title={PHONE.frame} allow="microphone; autoplay" className="h-184 w-full max-w-sm" />;
}
