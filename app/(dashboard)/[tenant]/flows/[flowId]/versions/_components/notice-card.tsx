import { TriangleAlert } from 'lucide-react';
import { Moment } from '@/app/_components/moment';
import type { AuditEvent } from '@/lib/db/audit';
import { VERSIONS } from '../versions-strings';

type NoticeCardProps = { event: AuditEvent; zone: string; now: number };

/** What happened to this flow by itself, with the reason. */
export function NoticeCard({ event, zone, now }: NoticeCardProps) {
  const why = event.details['why'];
  const ordinal = event.details['ordinal'];
  return (
    <section
      aria-label={VERSIONS.takenBackTitle}
      className="mb-6 flex gap-3 rounded-md border border-voicemail bg-voicemail-soft p-4 text-sm"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-voicemail" />
      <div>
        <p className="font-medium">
          {event.action === 'flow.scheduleRefused' ? VERSIONS.refusedTitle : VERSIONS.takenBackTitle}
          {typeof ordinal === 'number' ? `: version ${ordinal}` : ''}, <Moment at={event.at} zone={zone} now={now} />
        </p>
        {typeof why === 'string' ? <p>{why}</p> : null}
      </div>
    </section>
  );
}
