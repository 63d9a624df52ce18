import { Moment } from '@/app/_components/moment';
import { Cell, HeadCell, Table } from '@/app/_components/table';
import { actionWords, SETTINGS } from '../settings-strings';

type AuditListProps = {
  events: readonly { id: string; at: number; actor: { name: string }; action: string; subjectId: string | null }[];
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
              {actionWords(event.action)}
              {event.subjectId ? <span className="block font-mono text-xs text-muted">{event.subjectId}</span> : null}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
