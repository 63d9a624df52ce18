import { Button } from '@/app/_components/button';
import { Card, CardHeader } from '@/app/_components/card';
import type { Schedule, Span } from '@/lib/core/hours/schedule';
import { DayBar } from './day-bar';
import { HOURS } from './hours-strings';
import { SpanList } from './span-list';

type WeekEditorProps = {
  week: Schedule['week'];
  errors: Readonly<Record<string, string>>;
  onChange: (week: Schedule['week']) => void;
};

export function WeekEditor({ week, errors, onChange }: WeekEditorProps) {
  const setDay = (day: number, spans: Span[]) => onChange(week.map((old, index) => (index === day ? spans : old)));
  const copyMonday = () => onChange(week.map((spans, day) => (day > 0 && day < 5 ? [...(week[0] ?? [])] : spans)));
  return (
    <Card>
      <CardHeader
        title={HOURS.week}
        hint={HOURS.weekHint}
        action={
          <Button size="small" onClick={copyMonday}>
            {HOURS.copyToWeek}
          </Button>
        }
      />
      <ul>
        {HOURS.days.map((name, day) => {
          const spans = week[day] ?? [];
          return (
            <li
              key={name}
              className="flex flex-col gap-2 border-b border-line px-4 py-3 last:border-b-0 sm:flex-row sm:gap-6"
            >
              <h3 className="w-28 shrink-0 pt-2 text-sm font-medium">{name}</h3>
              <SpanList
                id={`week-${day}`}
                dayName={name}
                spans={spans}
                errors={errors}
                onChange={(next) => setDay(day, next)}
              />
              <div className="flex min-w-0 flex-1 pt-3.5">
                <DayBar spans={spans} />
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
