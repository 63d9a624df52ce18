import { type OpusPackets, readOpusHead } from './opus-packets';

/** The elements of a WebM file that lead to its sound. */
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const TRACK_NUMBER = 0xd7;
const CODEC = 0x86;
const CODEC_PRIVATE = 0x63a2;
const BLOCK_GROUP = 0xa0;
const BLOCK = 0xa1;
const SIMPLE_BLOCK = 0xa3;
const HOLDS_OTHERS = new Set([SEGMENT, CLUSTER, TRACKS, BLOCK_GROUP]);

type Track = { number: number; codec: string; head: Uint8Array | null };
type Found = { track: Track | null; packets: Uint8Array[] };

/**
 * The packets of the first Opus track of a WebM file, as browsers record them; null when there is none. A recording that was cut off, and
 * one whose parts state no length, give what is there.
 */
export function readWebmOpus(bytes: Uint8Array): OpusPackets | null {
  const found: Found = { track: null, packets: [] };
  walk(bytes, found);
  const head = found.track?.head ? readOpusHead(found.track.head) : null;
  return head && { ...head, packets: found.packets };
}

function walk(bytes: Uint8Array, found: Found): void {
  for (let at = 0; at < bytes.length; ) {
    const element = readElement(bytes, at);
    if (element === null) return;
    const { id, body, next } = element;
    if (id === TRACK) found.track ??= opusTrack(body);
    else if (id === SIMPLE_BLOCK || id === BLOCK) takeBlock(body, found);
    // What holds others is walked through in place, so that a part without a length needs no special way.
    at = HOLDS_OTHERS.has(id) ? body.byteOffset - bytes.byteOffset : next;
  }
}

function opusTrack(bytes: Uint8Array): Track | null {
  const track: Track = { number: 0, codec: '', head: null };
  for (let at = 0; at < bytes.length; ) {
    const element = readElement(bytes, at);
    if (element === null) break;
    if (element.id === TRACK_NUMBER) track.number = element.body.reduce((number, byte) => number * 256 + byte, 0);
    if (element.id === CODEC) track.codec = String.fromCharCode(...element.body.subarray(0, 40));
    if (element.id === CODEC_PRIVATE) track.head = element.body;
    at = element.next;
  }
  return track.codec === 'A_OPUS' ? track : null;
}

/** Track, time (two bytes), flags, then one packet; browsers lace none together. */
function takeBlock(block: Uint8Array, { track, packets }: Found): void {
  const number = readSize(block, 0);
  if (track === null || number === null || number.value !== track.number) return;
  const isLaced = ((block[number.length + 2] ?? 0) & 0x06) !== 0;
  if (!isLaced) packets.push(block.subarray(number.length + 3));
}

type Element = { id: number; body: Uint8Array; next: number };

function readElement(bytes: Uint8Array, at: number): Element | null {
  const idLength = lengthOf(bytes[at]);
  if (idLength === null || idLength > 4) return null;
  const size = readSize(bytes, at + idLength);
  if (size === null) return null;
  const id = bytes.subarray(at, at + idLength).reduce((value, byte) => value * 256 + byte, 0);
  const from = at + idLength + size.length;
  const to = size.value === null ? bytes.length : Math.min(bytes.length, from + size.value);
  return { id, body: bytes.subarray(from, to), next: to };
}

/** A number whose leading zeros tell its length; all ones: not stated. */
function readSize(bytes: Uint8Array, at: number): { value: number | null; length: number } | null {
  const length = lengthOf(bytes[at]);
  if (length === null || at + length > bytes.length) return null;
  let value = (bytes[at] ?? 0) & (0xff >> length);
  let isOpen = value === 0xff >> length;
  for (const byte of bytes.subarray(at + 1, at + length)) {
    value = value * 256 + byte;
    isOpen &&= byte === 0xff;
  }
  return { value: isOpen ? null : value, length };
}

function lengthOf(byte: number | undefined): number | null {
  return byte === undefined || byte === 0 ? null : Math.clz32(byte) - 23;
}
