import { Moment } from '@/app/_components/moment';
import { Cell, HeadCell, Table } from '@/app/_components/table';
import { actionWords, subjectName } from '../audit-words';
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
  zone: string;
  now: number;
};

export function AuditList({ events, zone, now }: AuditListProps) {
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
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function SubjectName({ details }: Pick<AuditEvent, 'details'>) {
  const name = subjectName(details);
  return name === null ? null : <span className="text-muted"> ({name})</span>;
}
