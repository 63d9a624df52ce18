import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/app/_components/badge';
import { Moment } from '@/app/_components/moment';
import { Cell, HeadCell, Table } from '@/app/_components/table';
import { REPLAY } from '../replay-strings';

type Line = {
  callId: string;
  caller: string;
  startedAt: number;
  before: string;
  after: string;
  deadEnd: string | null;
  href: string;
};

type LineTableProps = { lines: readonly Line[]; zone: string; now: number };

/** The calls that would end elsewhere; each opens its comparison. */
export function LineTable({ lines, zone, now }: LineTableProps) {
  return (
    <Table label={REPLAY.lines}>
      <thead>
        <tr>
          <HeadCell>{REPLAY.when}</HeadCell>
          <HeadCell>{REPLAY.caller}</HeadCell>
          <HeadCell>{REPLAY.before}</HeadCell>
          <HeadCell>{REPLAY.after}</HeadCell>
          <HeadCell>
            <span className="sr-only">{REPLAY.compare}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.callId}>
            <Cell>
              <Moment at={line.startedAt} zone={zone} now={now} />
            </Cell>
            <Cell className="whitespace-nowrap">{line.caller}</Cell>
            <Cell>{line.before}</Cell>
            <Cell>
              {line.after}
              {line.deadEnd === null ? null : (
                <Badge tone="missed" icon={TriangleAlert} className="ms-2">
                  {REPLAY.deadEnd}
                </Badge>
              )}
            </Cell>
            <Cell className="text-end">
              <Link
                href={line.href}
                aria-label={`${REPLAY.compare}: ${line.caller}`}
                className="inline-flex min-h-6 items-center whitespace-nowrap text-accent hover:underline"
              >
                {REPLAY.compare}
              </Link>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
