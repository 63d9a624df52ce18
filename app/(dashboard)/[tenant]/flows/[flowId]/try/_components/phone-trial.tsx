'use client';

import { Card, CardHeader } from '@/app/_components/card';
import type { PlacedReply } from '@/lib/services/placed-calls/read-placed-call';
import { type PlacedCallActions, PlacedCallBar } from '../../../../_components/placed-call-bar';
import type { PersonPhone } from '../../../../people-phones';
import { TRY } from '../try-strings';

type PhoneTrialProps = {
  phones: readonly PersonPhone[];
  actions: PlacedCallActions;
  /** The flow and the circumstances of the call; null: they are not right yet. */
  about: () => Readonly<Record<string, unknown>> | null;
  onChange: (reply: PlacedReply) => void;
};

const WORDS = {
  phone: TRY.phone,
  phoneHint: TRY.phoneHint,
  noPhones: TRY.noPhones,
  call: TRY.callPhone,
  calling: TRY.callingPhone,
  cancel: TRY.cancelCall,
};

/** The draft on a real phone, over the real line: one of the people's phones is called, and hears what the chosen caller would. */
export function PhoneTrial({ phones, actions, about, onChange }: PhoneTrialProps) {
  return (
    <Card aria-label={TRY.onPhone}>
      <CardHeader title={TRY.onPhone} />
      <div className="p-4">
        <PlacedCallBar
          id="trial-phone"
          phones={phones}
          words={WORDS}
          actions={actions}
          about={about}
          onChange={onChange}
        />
      </div>
    </Card>
  );
}
