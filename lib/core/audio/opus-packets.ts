/** Packets of Opus as they lie in a file, with what is to be cut from the beginning of the sound (samples at 48 kHz). */
export type OpusPackets = { packets: Uint8Array[]; channels: number; preSkip: number };

/** What the head of an Opus stream says; null for another layout than one or two channels in one stream. */
export function readOpusHead(head: Uint8Array): { channels: number; preSkip: number } | null {
  if (head.length < 19 || String.fromCharCode(...head.subarray(0, 8)) !== 'OpusHead') return null;
  const channels = head[9] ?? 0;
  const isPlain = head[18] === 0 && (channels === 1 || channels === 2);
  return isPlain ? { channels, preSkip: (head[10] ?? 0) | ((head[11] ?? 0) << 8) } : null;
}

const PAGE_HEAD_BYTES = 27;

/** The packets of the first stream of an Ogg file; null when that is not Opus. A file that ends in the middle gives what is whole. */
export function readOggOpus(bytes: Uint8Array): OpusPackets | null {
  const packets = oggPackets(bytes);
  const head = packets[0] === undefined ? null : readOpusHead(packets[0]);
  // The second packet holds the tags.
  return head && { ...head, packets: packets.slice(2) };
}

function oggPackets(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packets: Uint8Array[] = [];
  let begun: Uint8Array[] = [];
  let serial: number | null = null;
  for (let at = 0; at + PAGE_HEAD_BYTES <= bytes.length; ) {
    if (view.getUint32(at) !== OGGS) break;
    const count = bytes[at + 26] ?? 0;
    const lacing = bytes.subarray(at + PAGE_HEAD_BYTES, at + PAGE_HEAD_BYTES + count);
    serial ??= view.getUint32(at + 14);
    const isOurs = view.getUint32(at + 14) === serial;
    at += PAGE_HEAD_BYTES + count;
    for (const size of lacing) {
      if (isOurs) begun.push(bytes.subarray(at, at + size));
      at += size;
      if (!isOurs || size === 255) continue;
      packets.push(joinBytes(begun));
      begun = [];
    }
  }
  return packets;
}

/** 'OggS' as a number. */
const OGGS = 0x4f676753;

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const joined = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
