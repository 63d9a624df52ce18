'use client';

import { Square, Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/app/_components/button';
import { CALL_FIELDS } from '@/lib/core/flow/fill-text';
import { PROMPT } from '../prompt-strings';
import { type TextPart, textParts } from '../text-parts';

type TextPreviewProps = { text: string; language: string };

/** 'the caller’s name' for a field that every call has; the name itself for one of the flow's own. */
function fieldWords(name: string): string {
  return CALL_FIELDS.find((field) => field.name === name)?.label ?? name.replace(/^field\./, '');
}

const spokenPart = (part: TextPart) => (part.kind === 'words' ? part.text : fieldWords(part.name));

/** A text with its fields as chips, and a voice of the browser to hear how it reads. */
export function TextPreview({ text, language }: TextPreviewProps) {
  const parts = textParts(text);
  const hasFields = parts.some(({ kind }) => kind === 'field');
  return (
    <div className="flex flex-col gap-2">
      {hasFields ? (
        <div>
          <p className="text-xs text-muted">{PROMPT.preview}</p>
          <p className="mt-1 text-sm leading-7">
            {parts.map((part, index) =>
              part.kind === 'words' ? (
                part.text
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place.
                <span key={index} className="rounded-sm bg-accent-soft px-1.5 py-0.5 text-xs font-medium text-accent">
                  {fieldWords(part.name)}
                </span>
              ),
            )}
          </p>
        </div>
      ) : null}
      <ListenButton text={parts.map(spokenPart).join('')} language={language} />
    </div>
  );
}

function ListenButton({ text, language }: TextPreviewProps) {
  const [isSpeaking, setSpeaking] = useState(false);
  const [problem, setProblem] = useState('');
  // Whoever leaves the page wants no voice that goes on.
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  const toggle = () => {
    const speech = globalThis.speechSynthesis;
    if (speech === undefined) return setProblem(PROMPT.noSpeech);
    speech.cancel();
    if (isSpeaking) return setSpeaking(false);
    const words = new SpeechSynthesisUtterance(text);
    words.lang = language;
    words.onend = () => setSpeaking(false);
    words.onerror = ({ error }) => {
      setSpeaking(false);
      if (error !== 'interrupted' && error !== 'canceled') setProblem(PROMPT.noSpeech);
    };
    setProblem('');
    setSpeaking(true);
    speech.speak(words);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="small" onClick={toggle} disabled={text.trim() === ''}>
        {isSpeaking ? <Square aria-hidden /> : <Volume2 aria-hidden />}
        {isSpeaking ? PROMPT.stop : PROMPT.listen}
      </Button>
      <span className="text-xs text-muted" role="status">
        {problem || PROMPT.listenHint}
      </span>
    </div>
  );
}
