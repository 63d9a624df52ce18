import { Plus, X } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { classNames } from '@/app/_components/class-names';
import { controlClasses } from '@/app/_components/field';
import type { Span } from '@/lib/core/hours/schedule';
import { HOURS } from './hours-strings';
import { normalClock } from './normal-clock';

type SpanListProps = {
  /** Prefix of the ids of the inputs: the path of these spans in the schedule, joined by dashes. */
  id: string;
  dayName: string;
  spans: readonly Span[];
  errors: Readonly<Record<string, string>>;
  onChange: (spans: Span[]) => void;
};

const NEW_SPAN: Span = { from: '09:00', to: '17:00' };

/** The open spans of one day, each as two times that can be typed. */
export function SpanList({ id, dayName, spans, errors, onChange }: SpanListProps) {
  const change = (index: number, part: Partial<Span>) =>
    onChange(spans.map((span, place) => (place === index ? { ...span, ...part } : span)));
  const add = () => onChange([...spans, NEW_SPAN]);
  return (
    <div className="flex w-64 max-w-full shrink-0 flex-col gap-2">
      {spans.map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span has no identity but its place.
        <div key={index} className="flex flex-col gap-1">
          <div className="flex items-center gap-2">
            <TimeInput
              id={`${id}-${index}-from`}
              label={`${dayName} ${HOURS.from}`}
              value={span.from}
              errors={errors}
              onChange={(from) => change(index, { from })}
            />
            <span aria-hidden className="text-muted">
              –
            </span>
            <TimeInput
              id={`${id}-${index}-to`}
              label={`${dayName} ${HOURS.to}`}
              value={span.to}
              errors={errors}
              onChange={(to) => change(index, { to })}
            />
            <Button
              kind="quiet"
              size="icon"
              aria-label={`${HOURS.removeSpan}: ${dayName} ${span.from}`}
              onClick={() => onChange(spans.filter((_, place) => place !== index))}
            >
              <X aria-hidden />
            </Button>
            {index === spans.length - 1 ? (
              <Button kind="quiet" size="icon" aria-label={`${HOURS.addSpan}: ${dayName}`} onClick={add}>
                <Plus aria-hidden />
              </Button>
            ) : null}
          </div>
          {['from', 'to'].map((end) => {
            const sentence = errors[`${id}-${index}-${end}`];
            return sentence ? (
              <p key={end} id={`${id}-${index}-${end}-error`} className="text-xs font-medium text-missed">
                {sentence}
              </p>
            ) : null;
          })}
        </div>
      ))}
      {spans.length === 0 ? (
        <div className="flex min-h-9 items-center gap-3">
          <p className="text-sm text-muted">{HOURS.closedAllDay}</p>
          <Button kind="quiet" size="small" onClick={add} aria-label={`${HOURS.addSpan}: ${dayName}`}>
            <Plus aria-hidden />
            {HOURS.addSpan}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

type TimeInputProps = {
  id: string;
  label: string;
  value: string;
  errors: Readonly<Record<string, string>>;
  onChange: (value: string) => void;
};

function TimeInput({ id, label, value, errors, onChange }: TimeInputProps) {
  const isWrong = errors[id] !== undefined;
  return (
    <input
      id={id}
      inputMode="numeric"
      autoComplete="off"
      placeholder="09:00"
      maxLength={8}
      aria-label={label}
      value={value}
      aria-invalid={isWrong || undefined}
      aria-describedby={isWrong ? `${id}-error` : undefined}
      onChange={(event) => onChange(event.target.value)}
      onBlur={(event) => onChange(normalClock(event.target.value))}
      className={classNames(controlClasses, 'tabular w-18 px-2 text-center')}
    />
  );
}
