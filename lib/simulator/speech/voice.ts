/** flite's voices that sound like a person: slt is a woman, rms a man. */
export type Voice = 'slt' | 'rms';

/** Men among the carrier's voices for English and its neighbours; every other name is spoken by the woman. */
const MEN = new Set(
  (
    'man matthew joey justin kevin stephen gregory patrick brian arthur russell geraint hans daniel mathieu ' +
    'remi liam miguel enrique sergio pedro andres giorgio adriano ricardo thiago cristiano ruben laurent jacek jan mads ' +
    'karl maxim takumi sayid zayd'
  ).split(' '),
);

/** The flite voice for a carrier's voice name such as `man`, `alice`, `Polly.Matthew-Neural`; unknown or none: the woman. */
export function voiceFor(name: string | null | undefined): Voice {
  const short = (name ?? '')
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+\./, '');
  return MEN.has(short.replace(/-(?:neural|generative|long-form)$/, '')) ? 'rms' : 'slt';
}
