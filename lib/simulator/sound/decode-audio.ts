import wavefile from 'wavefile';
import { AppError } from '../../core/shared/app-error';
import { decodeAiff } from './aiff';
import { type AudioClip, audioClip, TELEPHONE_RATE } from './audio-clip';
import { resample } from './resample';
import { decodeWav, toTelephoneClip } from './wav';

type Decoded = { samples: Int16Array[]; rate: number };

const ULAW_TYPES = new Set(['audio/ulaw', 'audio/basic', 'audio/x-mulaw', 'audio/pcmu']);
const GSM_TYPES = new Set(['audio/gsm', 'audio/x-gsm']);

/**
 * A sound file as a telephone carries it: 8 kHz, one channel. Reads MP3, WAV (PCM, A-law, µ-law, ADPCM, float), AIFF and AIFF-C
 * (PCM), and µ-law with or without an .au header; the bytes decide, and the content type only where they cannot.
 * Throws AppError `invalid_input` with a sentence for anything else.
 */
export async function decodeAudio(bytes: Uint8Array, contentType: string | null): Promise<AudioClip> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (start === 'RIFF' || start === 'RIFX' || start === 'RF64') return decodeAnyWav(bytes);
  if (start === 'FORM') return mixed(decodeAiff(bytes));
  if (start === '.snd') return mixed(decodeAu(bytes));
  if (start.startsWith('ID3') || isMpegFrame(bytes)) return mixed(await decodeMp3(bytes));
  if (ULAW_TYPES.has(type) && bytes.length > 0) return mixed({ samples: [fromULaw(bytes)], rate: TELEPHONE_RATE });
  if (GSM_TYPES.has(type)) throw new AppError('invalid_input', 'GSM 06.10 sound is not decoded by this carrier.');
  throw new AppError(
    'invalid_input',
    `The file is no sound that this carrier plays (${type === '' ? 'no type' : type}).`,
  );
}

/** Channels mixed into one, at the telephone's rate. */
function mixed({ samples, rate }: Decoded): AudioClip {
  const [first = new Int16Array(0)] = samples;
  if (first.length === 0) throw new AppError('invalid_input', 'The file has no sound in it.');
  const mono =
    samples.length === 1
      ? first
      : first.map((_, frame) => samples.reduce((sum, channel) => sum + (channel[frame] ?? 0), 0) / samples.length);
  return audioClip(resample(mono, rate, TELEPHONE_RATE));
}

/** Plain PCM is read by our own reader, which also reads files that were cut off; other kinds by the library. */
function decodeAnyWav(bytes: Uint8Array): AudioClip {
  try {
    if (decodeWav(bytes).samples[0]?.length !== 0) return toTelephoneClip(bytes);
  } catch {
    // another kind of WAV: read below
  }
  try {
    const wav = new wavefile.WaveFile(bytes);
    if (wav.bitDepth === '8a') wav.fromALaw();
    else if (wav.bitDepth === '8m') wav.fromMuLaw();
    else if (wav.bitDepth === '4') wav.fromIMAADPCM();
    if (wav.bitDepth !== '16') wav.toBitDepth('16');
    const { numChannels, sampleRate } = wav.fmt as { numChannels: number; sampleRate: number };
    const samples = wav.getSamples(false, Int16Array) as unknown as Int16Array | Int16Array[];
    return mixed({
      samples: numChannels === 1 ? [samples as Int16Array] : (samples as Int16Array[]),
      rate: sampleRate,
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('invalid_input', 'The WAV file is damaged or of a kind that this carrier does not play.');
  }
}

function fromULaw(bytes: Uint8Array): Int16Array {
  return Int16Array.from(bytes, (byte) => {
    const value = ~byte & 0xff;
    const magnitude = ((((value & 0x0f) << 3) + 0x84) << ((value >> 4) & 7)) - 0x84;
    return (value & 0x80) === 0 ? magnitude : -magnitude;
  });
}

/** An .au file: encodings 1 (µ-law) and 3 (16 bit PCM), big-endian. */
function decodeAu(bytes: Uint8Array): Decoded {
  if (bytes.length < 24) throw new AppError('invalid_input', 'The .au file is cut off in its header.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [start, encoding, rate, count] = [4, 12, 16, 20].map((at) => view.getUint32(at)) as [
    number,
    number,
    number,
    number,
  ];
  const body = bytes.subarray(start);
  if ((encoding !== 1 && encoding !== 3) || count < 1 || count > 8 || rate < 4_000 || rate > 192_000)
    throw new AppError('invalid_input', 'The .au file is neither µ-law nor 16 bit PCM.');
  const all = encoding === 1 ? fromULaw(body) : fromBigEndian(body);
  return { samples: deinterleaved(all, count), rate };
}

function fromBigEndian(body: Uint8Array): Int16Array {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  return Int16Array.from({ length: body.length >> 1 }, (_, index) => view.getInt16(index * 2));
}

function deinterleaved(all: Int16Array, channels: number): Int16Array[] {
  const frames = Math.floor(all.length / channels);
  return Array.from({ length: channels }, (_, channel) =>
    Int16Array.from({ length: frames }, (_unused, frame) => all[frame * channels + channel] ?? 0),
  );
}

function isMpegFrame(bytes: Uint8Array): boolean {
  const second = bytes[1] ?? 0;
  return bytes[0] === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0 && (second & 0x18) !== 0x08;
}

async function decodeMp3(bytes: Uint8Array): Promise<Decoded> {
  const { MPEGDecoder } = await import('mpg123-decoder');
  const decoder = new MPEGDecoder();
  try {
    await decoder.ready;
    const { channelData, sampleRate } = decoder.decode(bytes);
    if (sampleRate === 0) throw new AppError('invalid_input', 'The MP3 file has no sound in it.');
    const samples = channelData.map((channel) =>
      Int16Array.from(channel, (value) => Math.round(Math.max(-1, Math.min(1, value)) * 0x7fff)),
    );
    return { samples, rate: sampleRate };
  } finally {
    decoder.free();
  }
}
