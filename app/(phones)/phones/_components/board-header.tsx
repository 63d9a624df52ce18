'use client';

import Link from 'next/link';
import { buttonClasses } from '../../../_components/button';
import { strings } from '../strings';
import { AddPhone } from './add-phone';
import { SoundButton } from './sound-button';

export function BoardHeader() {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="w-full max-w-2xl sm:w-auto">
        <div className="flex items-center justify-between gap-4 sm:justify-start">
          <h1 className="text-lg font-semibold">{strings.title}</h1>
          <Link href="/" className={buttonClasses({ kind: 'quiet', size: 'small' })}>
            {strings.toDashboard}
          </Link>
        </div>
        <p className="hidden text-muted sm:block">{strings.lead}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <SoundButton />
        <AddPhone />
      </div>
    </header>
  );
}
