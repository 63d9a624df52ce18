'use client';

import { CircleAlert } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { classNames } from '@/app/_components/class-names';
import { controlClasses } from '@/app/_components/field';
import { PROMPT } from '../prompt-strings';

type Language = { language: string; label: string };

type LanguageLinksProps = {
  href: string;
  current: string;
  /** Those that callers may hear; `isMissing`: this prompt lacks it. */
  inUse: readonly (Language & { isMissing: boolean })[];
  others: readonly Language[];
};

/** The languages of a prompt side by side, those it lacks marked, and a list of all others. */
export function LanguageLinks({ href, current, inUse, others }: LanguageLinksProps) {
  const router = useRouter();
  return (
    <nav aria-label={PROMPT.languages} className="flex flex-wrap items-center gap-2">
      {inUse.map(({ language, label, isMissing }) => (
        <Link
          key={language}
          href={`${href}?language=${language}`}
          aria-current={language === current ? 'page' : undefined}
          className="touch-target inline-flex min-h-9 items-center gap-1.5 rounded-md border border-line px-3 text-sm aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent"
        >
          {isMissing ? <CircleAlert aria-hidden className="size-4 text-voicemail" /> : null}
          {label}
          {isMissing ? <span className="text-voicemail">({PROMPT.missing})</span> : null}
        </Link>
      ))}
      <label htmlFor="addLanguage" className="sr-only">
        {PROMPT.addLanguage}
      </label>
      <select
        id="addLanguage"
        value=""
        onChange={(event) => router.push(`${href}?language=${event.target.value}`)}
        className={classNames(controlClasses, 'w-auto')}
      >
        <option value="">{PROMPT.addLanguage}</option>
        {others.map(({ language, label }) => (
          <option key={language} value={language}>
            {label}
          </option>
        ))}
      </select>
    </nav>
  );
}
