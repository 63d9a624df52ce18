import * as flags from 'country-flag-icons/string/3x2';

const FLAGS: Readonly<Record<string, string>> = flags;

/** A country's flag with its name for those who cannot see it; nothing where none is known. For the server: all flags are in it. */
export function Flag({ country }: { country: string | null }) {
  const svg = country === null ? undefined : FLAGS[country];
  if (country === null || svg === undefined) return null;
  const name = new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country;
  return (
    // biome-ignore lint/performance/noImgElement: an inline picture of a few hundred bytes has nothing to optimise.
    <img
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt={name}
      title={name}
      width={21}
      height={14}
      className="rounded-[2px] ring-1 ring-line"
    />
  );
}
