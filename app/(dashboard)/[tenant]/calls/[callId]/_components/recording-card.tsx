import { Card, CardHeader } from '@/app/_components/card';
import { Player, type PlayerMark } from '@/app/_components/player';
import { CALL } from '../call-strings';

export type ShownRecording = {
  id: string;
  purpose: 'call' | 'voicemail';
  status: string;
  durationSeconds: number | null;
  waveform: number[][] | null;
  problem: string | null;
};

type RecordingCardProps = {
  recording: ShownRecording;
  slug: string;
  label: string;
  marks: readonly PlayerMark[];
  mayListen: boolean;
};

/** A recording to play, or the sentence why there is none. */
export function RecordingCard({ recording, slug, label, marks, mayListen }: RecordingCardProps) {
  const title = recording.purpose === 'voicemail' ? CALL.voicemail : CALL.recording;
  const src = `/api/recordings/${slug}/${recording.id}`;
  const isPlayable = mayListen && recording.status === 'stored';
  return (
    <Card aria-label={title}>
      <CardHeader title={title} />
      <div className="p-4">
        {isPlayable ? (
          <Player
            src={src}
            label={`${title}: ${label}`}
            seconds={recording.durationSeconds ?? 1}
            channels={recording.waveform ?? []}
            marks={marks}
            downloadHref={`${src}?download=1`}
          />
        ) : (
          <p className="text-sm text-muted">{reasonOf(recording, mayListen)}</p>
        )}
      </div>
    </Card>
  );
}

function reasonOf(recording: ShownRecording, mayListen: boolean): string {
  if (!mayListen) return CALL.recordingNotAllowed;
  if (recording.status === 'deleted') return CALL.recordingDeleted;
  if (recording.status === 'pending') return CALL.recordingPending;
  return recording.problem ?? CALL.recordingFailed;
}
