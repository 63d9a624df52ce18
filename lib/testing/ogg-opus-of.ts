import type { OpusPackets } from '../core/audio/opus-packets';

/** Packets of Opus as an Ogg file, a page for each packet; its checksums are left at zero, since no reader of ours looks at them. */
export function oggOpusOf({ packets, channels, preSkip }: OpusPackets): Uint8Array {
  const head = Buffer.alloc(19);
  head.write('OpusHead');
  head.writeUInt8(1, 8);
  head.writeUInt8(channels, 9);
  head.writeUInt16LE(preSkip, 10);
  head.writeUInt32LE(48_000, 12);
  const tags = Buffer.concat([Buffer.from('OpusTags'), Buffer.alloc(8)]);
  return new Uint8Array(
    Buffer.concat([head, tags, ...packets].map((packet, index) => pageOf(Buffer.from(packet), index))),
  );
}

function pageOf(packet: Buffer, sequence: number): Buffer {
  const sizes = [...Array<number>(Math.floor(packet.length / 255)).fill(255), packet.length % 255];
  const head = Buffer.alloc(27);
  head.write('OggS');
  head.writeUInt8(sequence === 0 ? 2 : 0, 5);
  head.writeUInt32LE(7, 14);
  head.writeUInt32LE(sequence, 18);
  head.writeUInt8(sizes.length, 26);
  return Buffer.concat([head, Buffer.from(sizes), packet]);
}
