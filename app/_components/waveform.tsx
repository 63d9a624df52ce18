import { useId } from 'react';

type WaveformProps = {
  /** One list of peaks (0-100) a channel; two channels are drawn above and below the middle. */
  channels: readonly (readonly number[])[];
  /** Share of the sound already played, 0-1. */
  played: number;
};

const HEIGHT = 48;
const BARS = 160;

/** The loudest peak of each of `count` equal parts. */
function resample(peaks: readonly number[], count: number): number[] {
  if (peaks.length === 0) return Array.from({ length: count }, () => 0);
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * peaks.length) / count);
    const to = Math.max(from + 1, Math.floor(((index + 1) * peaks.length) / count));
    return Math.max(...peaks.slice(from, to));
  });
}

function barPath(peaks: readonly number[], channel: number, channelCount: number): string {
  const bars = resample(peaks, BARS);
  const reach = HEIGHT / 2 - 1;
  return bars
    .map((peak, index) => {
      const length = Math.max(1, (Math.min(100, peak) / 100) * reach);
      const up = channelCount === 1 || channel === 0 ? length : 0;
      const down = channelCount === 1 || channel === 1 ? length : 0;
      return `M${index + 0.5} ${HEIGHT / 2 - up}V${HEIGHT / 2 + down}`;
    })
    .join('');
}

/** The picture of a sound: the caller's channel above, the business's below. */
export function Waveform({ channels, played }: WaveformProps) {
  const clipId = useId();
  const shown = channels.length === 0 ? [[]] : channels.slice(0, 2);
  const tones = shown.length === 1 ? ['stroke-accent'] : ['stroke-live', 'stroke-accent'];
  return (
    <svg aria-hidden viewBox={`0 0 ${BARS} ${HEIGHT}`} preserveAspectRatio="none" className="size-full">
      <title>Sound</title>
      <defs>
        <clipPath id={clipId}>
          <rect x="0" y="0" width={BARS * played} height={HEIGHT} />
        </clipPath>
      </defs>
      {shown.map((peaks, channel) => {
        const path = barPath(peaks, channel, shown.length);
        return (
          <g key={tones[channel]} className={tones[channel]} strokeWidth="0.6">
            <path d={path} opacity="0.5" />
            <path d={path} clipPath={`url(#${clipId})`} />
          </g>
        );
      })}
    </svg>
  );
}
