import { ChevronRight } from 'lucide-react';
import { Card } from '@/app/_components/card';
import { formatClockSeconds } from '@/app/_components/format-moment';
import { CALL } from '../call-strings';

type LoggedRequest = {
  dedupeKey: string;
  source: string;
  receivedAt: number;
  url: string;
  params: Readonly<Record<string, string>>;
  answer: string | null;
  answerMs: number;
};

/** Each request of the carrier about this call, and our answer to it; folded away until somebody asks. */
export function WebhookLog({ requests, zone }: { requests: readonly LoggedRequest[]; zone: string }) {
  return (
    <Card aria-label={CALL.webhooks}>
      <details className="group">
        <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2 px-4 py-2 hover:bg-hover">
          <ChevronRight aria-hidden className="size-4 shrink-0 text-muted group-open:rotate-90 rtl:rotate-180" />
          <span className="min-w-0">
            <span className="block text-sm font-semibold">
              {CALL.webhooks} ({requests.length})
            </span>
            <span className="block text-xs text-muted">{CALL.webhooksHint}</span>
          </span>
        </summary>
        {requests.map((request) => (
          <RequestLine key={request.dedupeKey} request={request} zone={zone} />
        ))}
      </details>
    </Card>
  );
}

function RequestLine({ request, zone }: { request: LoggedRequest; zone: string }) {
  return (
    <details className="border-t border-line">
      <summary className="touch-target flex min-h-11 flex-wrap items-center gap-x-4 px-4 py-1 text-sm hover:bg-hover">
        <span className="tabular text-muted">{formatClockSeconds(request.receivedAt, zone)}</span>
        <span className="font-medium">{request.source}</span>
        <span className="tabular ms-auto text-xs text-muted">{request.answerMs.toFixed(1)} ms</span>
      </summary>
      <div className="flex flex-col gap-3 px-4 pb-4">
        <code className="block rounded-sm bg-canvas p-2 font-mono text-xs break-all">POST {request.url}</code>
        <h3 className="text-xs font-medium text-muted">{CALL.params}</h3>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 font-mono text-xs">
          {Object.entries(request.params).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="break-all whitespace-pre-wrap">{value}</dd>
            </div>
          ))}
        </dl>
        <h3 className="text-xs font-medium text-muted">{CALL.answer}</h3>
        {request.answer ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, which the keyboard must be able to do.
          <pre tabIndex={0} className="overflow-x-auto rounded-sm bg-canvas p-2 font-mono text-xs">
            {readable(request.answer)}
          </pre>
        ) : (
          <p className="text-xs text-muted">{CALL.noAnswer}</p>
        )}
      </div>
    </details>
  );
}

/** One element a line. */
function readable(xml: string): string {
  return xml.replace(/>\s*</g, '>\n<');
}
