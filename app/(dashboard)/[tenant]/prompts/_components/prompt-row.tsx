import { CircleAlert, FileAudio, MessageSquareText } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/app/_components/badge';
import { PlayButton } from '@/app/_components/play-button';
import { missingLanguages } from '@/lib/core/flow/missing-languages';
import type { LibraryPrompt } from '@/lib/core/flow/prompt';
import { languageLabel } from '@/lib/core/flow/voices';
import { PROMPTS } from '../prompts-strings';

type PromptRowProps = {
  prompt: LibraryPrompt;
  href: string;
  /** Where its sound is, without the language. */
  audioHref: string;
  languagesInUse: readonly string[];
  flows: readonly string[];
};

/** A prompt with the languages it has and lacks, and where it is used. */
export function PromptRow({ prompt, href, audioHref, languagesInUse, flows }: PromptRowProps) {
  const present = Object.entries(prompt.variants).sort(([left], [right]) => left.localeCompare(right));
  const missing = missingLanguages(prompt, languagesInUse);
  return (
    <li className="flex flex-col gap-2 border-b border-line px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="min-w-0 truncate text-sm font-medium">
          <Link href={href} className="inline-flex min-h-6 items-center hover:underline">
            {prompt.name}
          </Link>
        </h3>
        <span className="text-xs text-muted">
          {flows.length === 0 ? PROMPTS.unused : `${PROMPTS.usedIn} ${flows.join(', ')}`}
        </span>
      </div>
      {present.length === 0 ? <p className="text-sm text-muted">{PROMPTS.noLanguage}</p> : null}
      <ul className="flex flex-col gap-1">
        {present.map(([language, variant]) => (
          <li key={language} className="flex min-h-9 items-center gap-2 text-sm">
            {variant.kind === 'audio' ? (
              <PlayButton
                src={`${audioHref}/${language}`}
                label={`${prompt.name}, ${languageLabel(language)}`}
                playWord={PROMPTS.play}
                pauseWord={PROMPTS.pause}
                failedWord={PROMPTS.playFailed}
              />
            ) : null}
            <Link href={`${href}?language=${language}`} className="flex min-w-0 items-center gap-2 hover:underline">
              {variant.kind === 'audio' ? (
                <FileAudio aria-hidden className="size-4 shrink-0 text-muted" />
              ) : (
                <MessageSquareText aria-hidden className="size-4 shrink-0 text-muted" />
              )}
              <span className="shrink-0">{languageLabel(language)}</span>
              <span className="min-w-0 truncate text-muted">
                {variant.kind === 'audio' ? `${variant.seconds} s` : `“${variant.text}”`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {missing.length === 0 ? null : (
        <p>
          <Badge tone="voicemail" icon={CircleAlert} className="whitespace-normal">
            {PROMPTS.missing}: {missing.map(languageLabel).join(', ')}
          </Badge>
        </p>
      )}
    </li>
  );
}
