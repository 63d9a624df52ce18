import Link from 'next/link';
import { ActionButton } from '@/app/_components/action-button';
import { Badge } from '@/app/_components/badge';
import { buttonClasses } from '@/app/_components/button';
import { Moment } from '@/app/_components/moment';
import type { FormState } from '@/lib/core/shared/form-state';
import type { ShownVersion } from '../versions-data';
import { VERSIONS, versionName } from '../versions-strings';
import { DifferenceList } from './difference-list';

type VersionListProps = {
  flowId: string;
  versions: readonly ShownVersion[];
  /** Null: the reader may not return to one. */
  returnTo: ((state: FormState, form: FormData) => Promise<FormState>) | null;
  exportHref: string;
  versionsHref: string;
  zone: string;
  now: number;
};

/** Every version with who made it and why, what changed in it, and the way back to it. */
export function VersionList({ flowId, versions, returnTo, exportHref, versionsHref, zone, now }: VersionListProps) {
  return (
    <ol aria-label={VERSIONS.list} className="divide-y divide-line">
      {versions.map((version) => (
        <li key={version.id} className="flex flex-wrap items-start gap-3 px-4 py-3">
          <div className="min-w-0 flex-1 basis-72">
            <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
              {versionName(version)}
              <Badge
                tone={version.state === 'published' ? 'answered' : version.state === 'earlier' ? 'closed' : 'live'}
              >
                {VERSIONS.states[version.state]}
              </Badge>
            </p>
            <p className="text-sm break-words">{version.note === '' ? VERSIONS.noNote : version.note}</p>
            <p className="text-xs text-muted">
              {version.author === '' ? null : `${version.author}, `}
              <Moment at={version.createdAt} zone={zone} now={now} />
            </p>
            <Difference version={version} versionsHref={versionsHref} />
          </div>
          <div className="flex flex-wrap gap-2">
            <a
              href={`${exportHref}?version=${version.id}`}
              className={buttonClasses({ kind: 'quiet', size: 'small' })}
              aria-label={`${VERSIONS.exportVersion}: ${versionName(version)}`}
            >
              {VERSIONS.exportVersion}
            </a>
            {returnTo !== null && version.state === 'earlier' ? (
              <ActionButton
                action={returnTo}
                values={{ flowId, versionId: version.id }}
                label={`${VERSIONS.returnTo}: ${versionName(version)}`}
              >
                {VERSIONS.returnTo}
              </ActionButton>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Difference({ version, versionsHref }: { version: ShownVersion; versionsHref: string }) {
  const { id, difference } = version;
  if (difference === null) return <p className="mt-1 text-xs text-muted">{VERSIONS.first}</p>;
  return (
    <details className="mt-1">
      <summary className="touch-target cursor-pointer text-xs text-accent">
        {VERSIONS.difference} ({difference.sentences.length})
      </summary>
      <div className="mt-2">
        <DifferenceList difference={difference} />
        {difference.sentences.length === 0 ? null : (
          <Link
            href={`${versionsHref}?drawn=${id}#drawn-${id}`}
            aria-label={`${VERSIONS.seeDrawn}: ${versionName(version)}`}
            className="mt-2 hidden min-h-6 text-sm text-accent underline underline-offset-2 lg:inline-block"
          >
            {VERSIONS.seeDrawn}
          </Link>
        )}
      </div>
    </details>
  );
}
