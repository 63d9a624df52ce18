import { Cell, HeadCell, Table } from '@/app/_components/table';
import { REPLAY } from '../replay-strings';

type RingTableProps = {
  rings: readonly { id: string; name: string; before: number; after: number; reason: string }[];
};

/** Who would ring more, and who less, each with its reason: the greatest change first. */
export function RingTable({ rings }: RingTableProps) {
  return (
    <Table label={REPLAY.rings}>
      <thead>
        <tr>
          <HeadCell>{REPLAY.person}</HeadCell>
          <HeadCell className="text-end">{REPLAY.before}</HeadCell>
          <HeadCell className="text-end">{REPLAY.after}</HeadCell>
          <HeadCell className="text-end">{REPLAY.difference}</HeadCell>
          <HeadCell>{REPLAY.why}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rings.map(({ id, name, before, after, reason }) => (
          <tr key={id}>
            <Cell>{name}</Cell>
            <Cell className="tabular text-end">{before.toLocaleString('en-GB')}</Cell>
            <Cell className="tabular text-end">{after.toLocaleString('en-GB')}</Cell>
            <Cell className="tabular text-end font-medium">{differenceText(after - before)}</Cell>
            <Cell className="min-w-48 text-muted">{reason}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function differenceText(difference: number): string {
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${Math.abs(difference).toLocaleString('en-GB')}`;
}
