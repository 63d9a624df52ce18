'use client';

import { Upload } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/button';
import { Player } from '@/app/_components/player';
import { type PlacedCallActions, PlacedCallBar } from '../../_components/placed-call-bar';
import type { PersonPhone } from '../../people-phones';
import { PROMPT } from '../prompt-strings';
import { Recorder } from './recorder';
import { sendSound } from './send-sound';

type SoundEditorProps = {
  /** Where the sound of this prompt in this language is. */
  href: string;
  /** Seconds of the sound in use; null: none yet. */
  seconds: number | null;
  /** Differs for every sound, so that an old one is not played from memory. */
  soundKey: string;
  label: string;
  /** Recording by a phone call; null: not for this person. */
  byPhone: RecordByPhone | null;
};

export type RecordByPhone = {
  phones: readonly PersonPhone[];
  actions: PlacedCallActions;
  about: { promptId: string; language: string };
};

const PHONE_WORDS = {
  phone: PROMPT.phone,
  phoneHint: PROMPT.phoneHint,
  noPhones: PROMPT.noPhones,
  call: PROMPT.callPhone,
  calling: PROMPT.callingPhone,
  cancel: PROMPT.cancelCall,
};

const ACCEPTED = 'audio/*,.wav,.mp3,.m4a,.aac,.ogg,.opus,.flac,.webm';

/** The recording of a prompt in one language: to hear, to replace by a file or by speaking. */
export function SoundEditor({ href, seconds, soundKey, label, byPhone }: SoundEditorProps) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const send = async (sound: Blob) => {
    setProblem('');
    setSending(true);
    const refused = await sendSound(href, sound);
    setSending(false);
    if (refused !== null) return setProblem(refused);
    toast.success(PROMPT.uploaded);
    router.refresh();
  };
  return (
    <div className="flex flex-col gap-4">
      {problem === '' ? null : (
        <p role="alert" className="rounded-md border border-missed bg-missed-soft p-3 text-sm">
          {problem}
        </p>
      )}
      {seconds === null ? (
        <p className="text-sm text-muted">{PROMPT.noRecording}</p>
      ) : (
        <Player
          key={soundKey}
          src={`${href}?sound=${soundKey}`}
          label={`${PROMPT.current}: ${label}`}
          seconds={seconds}
        />
      )}
      <div className="flex flex-wrap items-start gap-2">
        <Button onClick={() => input.current?.click()} disabled={isSending}>
          <Upload aria-hidden />
          {PROMPT.chooseFile}
        </Button>
        <Recorder isDisabled={isSending} onRecorded={send} onProblem={setProblem} />
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          aria-label={PROMPT.chooseFile}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file can be chosen again after it was mended.
            event.target.value = '';
            if (file) send(file);
          }}
        />
      </div>
      <p className="text-xs text-muted" role="status">
        {isSending ? PROMPT.uploading : PROMPT.fileHint}
      </p>
      {byPhone === null ? null : (
        <PlacedCallBar
          id="record-phone"
          phones={byPhone.phones}
          words={PHONE_WORDS}
          actions={byPhone.actions}
          about={() => byPhone.about}
          onChange={({ state, sentence }) => {
            if (state !== 'done') return;
            toast.success(sentence);
            router.refresh();
          }}
        />
      )}
    </div>
  );
}
