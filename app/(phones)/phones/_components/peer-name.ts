import type { BoxNumber, Handset } from '../box-protocol';
import { showNumber } from '../dialled-number';
import { strings } from '../strings';

/** How a display shows the other side: the name of a phone on this page, the business's number, or the bare number. */
export function peerName(
  peer: string | null,
  handsets: readonly Handset[],
  numbers: readonly BoxNumber[] = [],
): string {
  if (peer === null || /^(?:anonymous|restricted|\+?266696687)$/i.test(peer)) return strings.handset.peerWithheld;
  const handset = handsets.find(({ number }) => number === peer);
  if (handset !== undefined) return handset.name;
  if (peer.startsWith('client:')) return strings.handset.softphone;
  const owned = numbers.find(({ number }) => number === peer);
  return owned?.label ? owned.label : showNumber(peer);
}
