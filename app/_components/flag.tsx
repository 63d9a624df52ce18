/** A country's flag with its name for those who cannot see it; nothing where no country is known. */
export function Flag({ country }: { country: string | null }) {
  if (country === null) return null;
  const flag = String.fromCodePoint(...[...country].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));
  const name = new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country;
  return (
    <span role="img" aria-label={name} title={name} className="text-base leading-none">
      {flag}
    </span>
  );
}
