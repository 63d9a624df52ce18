'use client';

import { useState } from 'react';
import { controlClasses } from '@/app/_components/field';
import { FIELDS } from './fields-strings';

type WordsInputProps = { label: string; words: readonly string[]; onChange: (words: string[]) => void };

/** Words written with commas between them; taken apart when the field is left. */
export function WordsInput({ label, words, onChange }: WordsInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    if (typed === null) return;
    const read = typed.split(',').map((word) => word.trim().slice(0, 60));
    setTyped(null);
    onChange([...new Set(read.filter((word) => word !== ''))].slice(0, 10));
  };
  return (
    <input
      aria-label={label}
      placeholder={`${FIELDS.words} …`}
      title={FIELDS.wordsHint}
      value={typed ?? words.join(', ')}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      className={`${controlClasses} border-line text-xs`}
    />
  );
}
