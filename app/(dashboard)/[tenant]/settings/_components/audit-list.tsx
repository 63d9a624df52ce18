import Link from 'next/link';
import { Moment } from '@/app/_components/moment';
import { Cell, HeadCell, Table } from '@/app/_components/table';
import { actionWords, callOf, subjectName } from '../audit-words';
import { SETTINGS } from '../settings-strings';

type AuditEvent = {
  id: string;
  at: number;
  actor: { name: string };
  action: string;
  subjectId: string | null;
  details: Readonly<Record<string, unknown>>;
};

type AuditListProps = {
  events: readonly AuditEvent[];
  /** The caller of each call that a line is about, by the call's id. */
  callers: ReadonlyMap<string, string>;
  slug: string;
  zone: string;
  now: number;
};

/** Who did what to what; a line about a call names its caller and leads to it. */
export function AuditList({ events, callers, slug, zone, now }: AuditListProps) {
  if (events.length === 0) return <p className="p-4 text-sm text-muted">{SETTINGS.auditNone}</p>;
  return (
    <Table label={SETTINGS.auditLines}>
      <thead>
        <tr>
          <HeadCell>{SETTINGS.when}</HeadCell>
          <HeadCell>{SETTINGS.who}</HeadCell>
          <HeadCell>{SETTINGS.what}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <Cell className="text-muted">
              <Moment at={event.at} zone={zone} now={now} />
            </Cell>
            <Cell>{event.actor.name}</Cell>
            <Cell>
              <span title={event.subjectId ?? undefined}>{actionWords(event.action)}</span>
              <SubjectName details={event.details} />
              <AboutCall callId={callOf(event)} callers={callers} slug={slug} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function AboutCall({ callId, callers, slug }: Pick<AuditListProps, 'callers' | 'slug'> & { callId: string | null }) {
  if (callId === null) return null;
  const caller = callers.get(callId);
  if (caller === undefined) return <span className="text-muted"> ({SETTINGS.auditCallDeleted})</span>;
  return (
    <>
      {' · '}
      <Link href={`/${slug}/calls/${callId}`} prefetch={false} className="underline underline-offset-2">
        {caller}
      </Link>
    </>
  );
}

function SubjectName({ details }: Pick<AuditEvent, 'details'>) {
  const name = subjectName(details);
  return name === null ? null : <span className="text-muted"> ({name})</span>;
}
