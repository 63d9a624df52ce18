import { AppError } from '../../core/shared/app-error';

const CHANNELS_MAX = 8;

/**
 * The samples of an AIFF or AIFF-C file as 16 bit, a channel each: PCM of 8, 16, 24 or 32 bit, big-endian (`NONE`) or little-endian
 * (`sowt`). A file that was cut off is read as far as it goes. Throws AppError `invalid_input` with a sentence for anything else.
 */
export function decodeAiff(bytes: Uint8Array): { samples: Int16Array[]; rate: number } {
  const { common, sound } = chunksOf(bytes);
  const view = new DataView(common.buffer, common.byteOffset, common.byteLength);
  const channels = view.getUint16(0);
  const bits = view.getUint16(6);
  const rate = extendedFloat(view, 8);
  const kind = common.length >= 22 ? textOf(common, 18) : 'NONE';
  const isKnown = kind === 'NONE' || kind === 'twos' || (kind === 'sowt' && bits === 16);
  if (!isKnown || ![8, 16, 24, 32].includes(bits))
    throw new AppError('invalid_input', `The AIFF file is not PCM of 8 to 32 bit (${kind}, ${bits} bit).`);
  if (channels < 1 || channels > CHANNELS_MAX || !(rate >= 4_000 && rate <= 192_000))
    throw new AppError('invalid_input', 'The header of the AIFF file is damaged.');
  // Eight bytes say where the samples begin; every file that is written begins at once.
  const data = sound.subarray(8);
  const samples = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const bytesEach = bits / 8;
  const frames = Math.floor(data.length / (bytesEach * channels));
  const sampleAt = (at: number) => {
    if (bits === 8) return samples.getInt8(at) << 8;
    return samples.getInt16(at, kind === 'sowt');
  };
  return {
    rate,
    samples: Array.from({ length: channels }, (_, channel) =>
      Int16Array.from({ length: frames }, (_unused, frame) => sampleAt((frame * channels + channel) * bytesEach)),
    ),
  };
}

function chunksOf(bytes: Uint8Array): { common: Uint8Array; sound: Uint8Array } {
  const form = bytes.length < 12 ? '' : textOf(bytes, 8);
  if (form !== 'AIFF' && form !== 'AIFC') throw new AppError('invalid_input', 'The file is not an AIFF file.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let common: Uint8Array | undefined;
  let sound: Uint8Array | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4);
    const body = bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + size));
    if (textOf(bytes, at) === 'COMM') common = body;
    if (textOf(bytes, at) === 'SSND') sound = body;
    at += 8 + size + (size % 2);
  }
  if (common === undefined || common.length < 18 || sound === undefined)
    throw new AppError('invalid_input', 'The AIFF file has no sound in it: its format or its data is missing.');
  return { common, sound };
}

/** A positive number of 80 bit extended precision, as AIFF writes its rate. */
function extendedFloat(view: DataView, at: number): number {
  const exponent = (view.getUint16(at) & 0x7fff) - 16_383;
  return view.getUint32(at + 2) * 2 ** (exponent - 31) + view.getUint32(at + 6) * 2 ** (exponent - 63);
}

function textOf(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
