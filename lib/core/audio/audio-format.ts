/** What a file is by its first bytes, whatever its name says. */
export type AudioFormat = 'wav' | 'mp3' | 'flac' | 'oggOpus' | 'oggVorbis' | 'webm' | 'mp4' | 'aac' | 'aiff' | 'amr';

const HEAD_BYTES = 128;

/** null for what is no audio that anybody would upload. */
export function audioFormatOf(bytes: Uint8Array): AudioFormat | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  if (/^(RIFF|RIFX|RF64|BW64)/.test(head) && head.slice(8, 12) === 'WAVE') return 'wav';
  if (head.startsWith('fLaC')) return 'flac';
  if (head.startsWith('OggS')) return oggFormat(head);
  if (head.startsWith('\x1a\x45\xdf\xa3')) return 'webm';
  if (head.slice(4, 8) === 'ftyp') return 'mp4';
  if (head.startsWith('FORM') && /^AIF[FC]/.test(head.slice(8, 12))) return 'aiff';
  if (head.startsWith('#!AMR')) return 'amr';
  return head.startsWith('ID3') ? 'mp3' : mpegFormat(bytes);
}

function oggFormat(head: string): AudioFormat | null {
  if (head.includes('OpusHead')) return 'oggOpus';
  if (head.includes('\x01vorbis')) return 'oggVorbis';
  return head.includes('\x7fFLAC') ? 'flac' : null;
}

/** A frame begins with eleven or more set bits, then layer, bit rate and sampling rate that are not the forbidden ones. */
function mpegFormat(bytes: Uint8Array): AudioFormat | null {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null;
  const layer = (second >> 1) & 3;
  if (layer === 0) return (second & 0xf0) === 0xf0 ? 'aac' : null;
  const isWhole = (second & 0x18) !== 0x08 && third >> 4 !== 0xf && third >> 4 !== 0 && (third & 0x0c) !== 0x0c;
  return isWhole ? 'mp3' : null;
}
