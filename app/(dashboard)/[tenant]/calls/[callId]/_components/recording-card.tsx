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
  transcript: { status: 'awaited' | 'completed' | 'failed'; text: string | null } | null;
};

type RecordingCardProps = {
  recording: ShownRecording;
  slug: string;
  label: string;
  marks: readonly PlayerMark[];
  mayListen: boolean;
  /** Why there is no transcript; null where there is one, or where none was asked for. */
  transcriptSentence: string | null;
};

/** A recording to play, or the sentence why there is none. */
export function RecordingCard({ recording, slug, label, marks, mayListen, transcriptSentence }: RecordingCardProps) {
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
        {mayListen && recording.transcript !== null ? (
          <Transcript text={recording.transcript.text} sentence={transcriptSentence} />
        ) : null}
      </div>
    </Card>
  );
}

/** What was said, or the sentence why there is no transcript. */
function Transcript({ text, sentence }: { text: string | null; sentence: string | null }) {
  if (sentence !== null) return <p className="mt-3 text-sm text-muted">{sentence}</p>;
  return (
    <figure className="mt-4 border-t border-line pt-3">
      <figcaption className="text-xs text-muted">{CALL.transcript}</figcaption>
      <blockquote className="mt-1 text-sm break-words">{text}</blockquote>
    </figure>
  );
}

function reasonOf(recording: ShownRecording, mayListen: boolean): string {
  if (!mayListen) return CALL.recordingNotAllowed;
  if (recording.status === 'deleted') return CALL.recordingDeleted;
  if (recording.status === 'pending') return CALL.recordingPending;
  return recording.problem ?? CALL.recordingFailed;
}
