import { type AudioClip, audioClip, TELEPHONE_RATE } from './audio-clip';

/**
 * The tones of the telephone network, by ITU-T E.180 and its list of national tones. A tone is a cadence: bursts of one or
 * two frequencies with pauses between them, repeated for as long as it lasts.
 */
type Burst = { hertz: readonly number[]; seconds: number };

/** Loud enough to be heard, low enough that two tones and a voice do not clip: about -14 dB of full scale each. */
const AMPLITUDE = 6500;
/** Bursts fade in and out so that they do not click. */
const FADE_SECONDS = 0.004;

type Country = 'US' | 'GB' | 'other';

const RINGING: Record<Country, readonly Burst[]> = {
  US: [
    { hertz: [440, 480], seconds: 2 },
    { hertz: [], seconds: 4 },
  ],
  GB: [
    { hertz: [400, 450], seconds: 0.4 },
    { hertz: [], seconds: 0.2 },
    { hertz: [400, 450], seconds: 0.4 },
    { hertz: [], seconds: 2 },
  ],
  other: [
    { hertz: [425], seconds: 1 },
    { hertz: [], seconds: 4 },
  ],
};

const BUSY: Record<Country, readonly Burst[]> = {
  US: [
    { hertz: [480, 620], seconds: 0.5 },
    { hertz: [], seconds: 0.5 },
  ],
  GB: [
    { hertz: [400], seconds: 0.375 },
    { hertz: [], seconds: 0.375 },
  ],
  other: [
    { hertz: [425], seconds: 0.5 },
    { hertz: [], seconds: 0.5 },
  ],
};

const NOT_IN_SERVICE: readonly Burst[] = [
  { hertz: [913.8], seconds: 0.276 },
  { hertz: [1370.6], seconds: 0.276 },
  { hertz: [1776.7], seconds: 0.38 },
];

const DTMF_ROWS = [697, 770, 852, 941];
const DTMF_COLUMNS = [1209, 1336, 1477, 1633];
const DTMF_KEYS = ['123A', '456B', '789C', '*0#D'];

/** What a caller hears while the other side rings, in the cadence of an ISO country (its two letters; null: the default). */
export function ringingTone(country: string | null, seconds: number): AudioClip {
  return tone(`ringing-${cadenceOf(country)}`, RINGING[cadenceOf(country)], seconds);
}

/** What a caller hears when the other side is busy. */
export function busyTone(country: string | null, seconds: number): AudioClip {
  return tone(`busy-${cadenceOf(country)}`, BUSY[cadenceOf(country)], seconds);
}

/** The beep before a recording: 1 kHz, 0.4 s. */
export function beepTone(): AudioClip {
  return tone('beep', [{ hertz: [1000], seconds: 0.4 }], 0.4);
}

/** The special information tone of a number that is not in service. */
export function notInServiceTone(): AudioClip {
  return tone('not-in-service', NOT_IN_SERVICE, totalSeconds(NOT_IN_SERVICE));
}

/** Keys as they sound: 100 ms each with 100 ms between them; `w` waits half a second, other characters are left out. */
export function dtmfTone(digits: string): AudioClip {
  const bursts = [...digits.toUpperCase()].flatMap(dtmfBursts);
  const known = digits.toUpperCase().replace(/[^0-9A-DW*#]/g, '');
  return tone(`dtmf-${known.replaceAll('*', 's').replaceAll('#', 'h')}`, bursts, totalSeconds(bursts));
}

function dtmfBursts(key: string): Burst[] {
  if (key === 'W') return [{ hertz: [], seconds: 0.5 }];
  const row = DTMF_KEYS.findIndex((keys) => keys.includes(key));
  if (row === -1) return [];
  const low = DTMF_ROWS[row] ?? 0;
  const high = DTMF_COLUMNS[DTMF_KEYS[row]?.indexOf(key) ?? 0] ?? 0;
  return [
    { hertz: [low, high], seconds: 0.1 },
    { hertz: [], seconds: 0.1 },
  ];
}

function cadenceOf(country: string | null): Country {
  const code = country?.toUpperCase();
  if (code === 'US' || code === 'CA') return 'US';
  return code === 'GB' || code === 'UK' || code === 'IE' ? 'GB' : 'other';
}

function totalSeconds(bursts: readonly Burst[]): number {
  return bursts.reduce((sum, burst) => sum + burst.seconds, 0);
}

function tone(name: string, bursts: readonly Burst[], seconds: number): AudioClip {
  const samples = new Int16Array(Math.max(0, Math.round(seconds * TELEPHONE_RATE)));
  for (let at = 0; at < samples.length && bursts.length > 0; ) {
    for (const burst of bursts) {
      writeBurst(samples, at, burst);
      at += Math.round(burst.seconds * TELEPHONE_RATE);
    }
  }
  return audioClip(samples, `${name}-${samples.length}`);
}

function writeBurst(samples: Int16Array, start: number, burst: Burst): void {
  const length = Math.round(burst.seconds * TELEPHONE_RATE);
  const fade = FADE_SECONDS * TELEPHONE_RATE;
  for (let index = 0; index < length && start + index < samples.length; index++) {
    const edge = Math.min(1, index / fade, (length - index) / fade);
    let value = 0;
    for (const hertz of burst.hertz) value += Math.sin((2 * Math.PI * hertz * index) / TELEPHONE_RATE);
    samples[start + index] = Math.round(value * edge * AMPLITUDE);
  }
}
