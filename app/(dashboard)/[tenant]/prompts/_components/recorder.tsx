'use client';

import { Mic, Square, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/app/_components/button';
import { formatDuration } from '@/lib/core/shared/time';
import { PROMPT } from '../prompt-strings';
import { type MicrophoneRecording, microphoneProblem, recordMicrophone } from './microphone';

type RecorderProps = {
  isDisabled: boolean;
  onRecorded: (sound: Blob) => void;
  onProblem: (sentence: string) => void;
};

const SECONDS_MAX = 300;
/** Below it for the whole recording, nobody would understand much. */
const QUIET = 0.35;

/** Records from the microphone, with a meter that shows whether it hears anything. */
export function Recorder({ isDisabled, onRecorded, onProblem }: RecorderProps) {
  const { level, seconds, isRecording, start, finish, cancel } = useRecorder(onRecorded, onProblem);
  if (!isRecording) {
    return (
      <Button onClick={start} disabled={isDisabled}>
        <Mic aria-hidden />
        {PROMPT.record}
      </Button>
    );
  }
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line p-3">
      <p className="text-sm font-medium" role="status">
        {PROMPT.recording}
      </p>
      <div className="flex items-center gap-3">
        <span className="tabular text-sm">{formatDuration(seconds)}</span>
        <meter aria-label={PROMPT.level} min={0} max={1} low={QUIET} value={level} className="h-3 min-w-0 flex-1" />
      </div>
      {seconds >= 2 && level < QUIET ? <p className="text-xs text-muted">{PROMPT.tooQuiet}</p> : null}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" onClick={finish}>
          <Square aria-hidden />
          {PROMPT.stopRecording}
        </Button>
        <Button onClick={cancel}>
          <Trash2 aria-hidden />
          {PROMPT.cancelRecording}
        </Button>
      </div>
    </div>
  );
}

function useRecorder(onRecorded: (sound: Blob) => void, onProblem: (sentence: string) => void) {
  const [level, setLevel] = useState(0);
  const [seconds, setSeconds] = useState(0);
  const [isRecording, setRecording] = useState(false);
  const recording = useRef<MicrophoneRecording | null>(null);

  const start = async () => {
    try {
      recording.current = await recordMicrophone(setLevel);
      setSeconds(0);
      setRecording(true);
    } catch (error) {
      onProblem(microphoneProblem(error));
    }
  };
  const take = () => {
    const current = recording.current;
    recording.current = null;
    setRecording(false);
    return current;
  };
  const finish = async () => {
    const sound = await take()?.finish();
    if (sound !== undefined) onRecorded(sound);
  };
  const latest = useRef(finish);
  latest.current = finish;

  useEffect(() => {
    if (!isRecording) return;
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1000);
    const end = setTimeout(() => latest.current(), SECONDS_MAX * 1000);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [isRecording]);
  // Whoever leaves the page leaves no open microphone.
  useEffect(() => () => recording.current?.cancel(), []);
  return { level, seconds, isRecording, start, finish, cancel: () => take()?.cancel() };
}
