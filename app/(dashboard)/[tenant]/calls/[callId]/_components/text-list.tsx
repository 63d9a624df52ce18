import { DELIVERY_LOOKS } from '@/app/_components/alert-words';
import { Badge } from '@/app/_components/badge';
import { numberText } from '@/app/_components/caller';
import { problemWords } from '@/app/_components/problem-words';
import { CALL } from '../call-strings';

export type JourneyText = {
  id: string;
  visit: number | null;
  to: string;
  body: string;
  status: 'queued' | 'sent' | 'delivered' | 'failed';
  problem: string | null;
};

/** The texts that a step sent: to whom, and what became of each. */
export function TextList({ texts, country }: { texts: readonly JourneyText[]; country: string }) {
  if (texts.length === 0) return null;
  return (
    <ul aria-label={CALL.texts} className="mt-2 flex flex-col rounded-md border border-line">
      {texts.map((text) => {
        const look = DELIVERY_LOOKS[text.status];
        return (
          <li key={text.id} className="border-b border-line px-3 py-2 last:border-b-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="tabular min-w-0 flex-1 truncate text-sm">
                {CALL.textTo} {numberText(text.to, country)}
              </span>
              <Badge tone={look.tone} icon={look.icon}>
                {look.word}
              </Badge>
            </div>
            <p className="mt-1 text-xs break-words text-muted">{text.body}</p>
            {text.problem === null ? null : <p className="mt-1 text-xs text-missed">{problemWords(text.problem)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
