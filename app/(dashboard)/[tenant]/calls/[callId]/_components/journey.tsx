import type { LucideIcon } from 'lucide-react';
import { CircleDot, Keyboard, Megaphone, Menu, Moon, PhoneCall, PhoneOff, Voicemail } from 'lucide-react';
import { Card, CardHeader } from '@/app/_components/card';
import { formatClockSeconds } from '@/app/_components/format-moment';
import { formatDuration } from '@/lib/core/shared/time';
import { CALL, stepResultWords } from '../call-strings';
import { type JourneyLeg, LegList } from './leg-list';
import { type JourneyText, TextList } from './text-list';

type Step = {
  visit: number;
  stepType: string;
  stepName: string;
  enteredAt: number;
  leftAt: number | null;
  exit: string | null;
  input: string | null;
};

type JourneyProps = {
  steps: readonly Step[];
  legs: readonly JourneyLeg[];
  texts: readonly JourneyText[];
  startedAt: number;
  endedAt: number | null;
  country: string;
  zone: string;
};

const STEP_ICONS: Readonly<Record<string, LucideIcon>> = {
  hours: Moon,
  menu: Menu,
  message: Megaphone,
  dial: PhoneCall,
  voicemail: Voicemail,
  input: Keyboard,
};

/** The steps of a call in time, each with what the caller did, the phones that it rang and the texts that it sent. */
export function Journey({ steps, legs, texts, startedAt, endedAt, country, zone }: JourneyProps) {
  return (
    <Card aria-label={CALL.journey}>
      <CardHeader title={CALL.journey} hint={CALL.journeyHint} />
      {steps.length === 0 ? <p className="px-4 py-4 text-sm text-muted">{CALL.journeyEmpty}</p> : null}
      <ol className="px-4 py-4">
        {steps.map((step, index) => (
          <JourneyItem
            key={step.visit}
            icon={STEP_ICONS[step.stepType] ?? CircleDot}
            title={step.stepName}
            at={step.enteredAt}
            startedAt={startedAt}
            zone={zone}
            isLast={endedAt === null && index === steps.length - 1}
          >
            <StepDetail step={step} />
            <LegList legs={legs.filter((leg) => leg.visit === step.visit)} country={country} />
            <TextList texts={texts.filter((text) => text.visit === step.visit)} country={country} />
          </JourneyItem>
        ))}
        {endedAt === null ? null : (
          <JourneyItem icon={PhoneOff} title={CALL.ended} at={endedAt} startedAt={startedAt} zone={zone} isLast />
        )}
      </ol>
    </Card>
  );
}

function StepDetail({ step }: { step: Step }) {
  const words = stepResultWords(step);
  const seconds = step.leftAt === null ? 0 : Math.round((step.leftAt - step.enteredAt) / 1000);
  if (words === '' && seconds === 0) return null;
  return (
    <p className="text-sm text-muted">
      {words}
      {seconds > 0 ? <span className="tabular">{` ${words === '' ? '' : '· '}${formatDuration(seconds)}`}</span> : null}
    </p>
  );
}

type JourneyItemProps = {
  icon: LucideIcon;
  title: string;
  at: number;
  startedAt: number;
  zone: string;
  isLast: boolean;
  children?: React.ReactNode;
};

function JourneyItem({ icon: Icon, title, at, startedAt, zone, isLast, children }: JourneyItemProps) {
  return (
    <li className="relative flex gap-3 pb-5 last:pb-0">
      {isLast ? null : <span aria-hidden className="absolute start-4 top-8 bottom-0 w-px bg-line" />}
      <span className="grid size-8 shrink-0 place-items-center rounded-full border border-line bg-canvas">
        <Icon aria-hidden className="size-4 text-muted" />
      </span>
      <div className="min-w-0 flex-1 pt-1">
        <div className="flex items-baseline justify-between gap-3">
          <h3 className="text-sm font-medium">{title}</h3>
          <time
            dateTime={new Date(at).toISOString()}
            title={formatClockSeconds(at, zone)}
            className="tabular shrink-0 text-xs text-muted"
          >
            {formatDuration((at - startedAt) / 1000)}
          </time>
        </div>
        {children}
      </div>
    </li>
  );
}
