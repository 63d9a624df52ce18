import Link from 'next/link';

type TileProps = { label: string; value: string; compare: string; href: string };

/** One figure with what it is compared to; the whole tile opens the calls behind it. */
export function Tile({ label, value, compare, href }: TileProps) {
  return (
    <li className="min-w-0 max-sm:last:col-span-2">
      <Link
        href={href}
        className="flex h-full flex-col gap-1 rounded-md border border-line bg-surface p-4 transition-colors hover:bg-hover"
      >
        <span className="text-sm text-muted">{label}</span>
        <span className="tabular text-xl font-semibold">{value}</span>
        <span className="tabular text-xs text-muted">{compare}</span>
      </Link>
    </li>
  );
}
