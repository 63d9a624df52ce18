import { audioFormatOf } from '../../core/audio/audio-format';
import { decodeWav, wavCodingName } from '../../core/audio/decode-wav';
import { type OpusPackets, readOggOpus } from '../../core/audio/opus-packets';
import { joinSamples, mixDown, type Sound } from '../../core/audio/sound';
import { readWebmOpus } from '../../core/audio/webm-packets';
import { AUDIO_PROBLEMS, AudioProblem, unreadWavProblem } from './audio-problems';

/** Bytes handed to a decoder at once: what comes out is counted after each, so that a small file cannot become an endless sound. */
const PART_BYTES = 64 * 1024;
const OPUS_RATE = 48_000;
const PACKETS_PER_PART = 500;

type Decoded = { channelData: Float32Array[]; sampleRate: number };
type Decoder = { decode(part: Uint8Array): Decoded | Promise<Decoded>; flush?(): Promise<Decoded> };

/**
 * The sound of any common audio file, mixed to one channel; a little more than `secondsMax` of it at most. Throws AudioProblem with a
 * sentence for what is no audio, or is a kind that is not read.
 */
export async function decodeAudio(bytes: Uint8Array, secondsMax: number): Promise<Sound> {
  switch (audioFormatOf(bytes)) {
    case 'wav':
      return decodeWav(bytes, secondsMax) ?? unreadWav(bytes);
    case 'mp3':
      return decodeParts(bytes, secondsMax, await mp3Decoder());
    case 'flac':
      return decodeParts(bytes, secondsMax, await flacDecoder());
    case 'oggVorbis':
      return decodeParts(bytes, secondsMax, await vorbisDecoder());
    case 'oggOpus':
      return decodeOpus(readOggOpus(bytes) ?? broken(), secondsMax);
    case 'webm':
      return decodeOpus(readWebmOpus(bytes) ?? broken(), secondsMax);
    case 'mp4':
    case 'aac':
      throw new AudioProblem(AUDIO_PROBLEMS.aac);
    case 'aiff':
    case 'amr':
      throw new AudioProblem(AUDIO_PROBLEMS.otherKind);
    case null:
      throw new AudioProblem(AUDIO_PROBLEMS.noAudio);
  }
}

function unreadWav(bytes: Uint8Array): never {
  const coding = wavCodingName(bytes);
  const isReadCoding = coding === null || /^(8|16|24|32|64)-bit (PCM|floating)|^(A|mu)-law/.test(coding);
  throw new AudioProblem(isReadCoding ? AUDIO_PROBLEMS.broken : unreadWavProblem(coding));
}

function broken(): never {
  throw new AudioProblem(AUDIO_PROBLEMS.broken);
}

// Each decoder is loaded when it is needed: most uploads need one of them.
async function mp3Decoder(): Promise<Decoder> {
  const { MPEGDecoder } = await import('mpg123-decoder');
  const decoder = new MPEGDecoder();
  await decoder.ready;
  return decoder;
}

async function flacDecoder(): Promise<Decoder> {
  const { FLACDecoder } = await import('@wasm-audio-decoders/flac');
  const decoder = new FLACDecoder();
  await decoder.ready;
  return decoder;
}

async function vorbisDecoder(): Promise<Decoder> {
  const { OggVorbisDecoder } = await import('@wasm-audio-decoders/ogg-vorbis');
  const decoder = new OggVorbisDecoder();
  await decoder.ready;
  return decoder;
}

async function decodeParts(bytes: Uint8Array, secondsMax: number, decoder: Decoder): Promise<Sound> {
  const sound = collect(secondsMax);
  for (let from = 0; from < bytes.length && !sound.isFull(); from += PART_BYTES) {
    sound.add(await decoder.decode(bytes.subarray(from, from + PART_BYTES)));
  }
  if (decoder.flush !== undefined && !sound.isFull()) sound.add(await decoder.flush());
  return sound.end();
}

async function decodeOpus({ packets, channels, preSkip }: OpusPackets, secondsMax: number): Promise<Sound> {
  const { OpusDecoder } = await import('opus-decoder');
  const decoder = new OpusDecoder({
    channels,
    preSkip,
    streamCount: 1,
    coupledStreamCount: channels - 1,
    channelMappingTable: channels === 2 ? [0, 1] : [0],
  });
  await decoder.ready;
  const sound = collect(secondsMax);
  for (let from = 0; from < packets.length && !sound.isFull(); from += PACKETS_PER_PART) {
    sound.add({ ...decoder.decodeFrames(packets.slice(from, from + PACKETS_PER_PART)), sampleRate: OPUS_RATE });
  }
  return sound.end();
}

/** Gathers decoded parts, mixed to one channel, until they are as long as anybody wants. */
function collect(secondsMax: number) {
  const parts: Float32Array[] = [];
  let rate = 0;
  let length = 0;
  return {
    add({ channelData, sampleRate }: Decoded) {
      const mixed = mixDown(channelData);
      if (mixed.length === 0) return;
      // A file that changes its rate in the middle is played at its first one, as most players do.
      if (rate === 0) rate = sampleRate;
      parts.push(mixed);
      length += mixed.length;
    },
    isFull: () => rate > 0 && length / rate > secondsMax,
    end(): Sound {
      return rate === 0 ? broken() : { samples: joinSamples(parts), rate };
    },
  };
}
