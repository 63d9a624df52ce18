import { KeyRound } from 'lucide-react';
import { ActionButton } from '@/app/_components/action-button';
import { Badge } from '@/app/_components/badge';
import { Button } from '@/app/_components/button';
import { Dialog } from '@/app/_components/dialog';
import { Moment } from '@/app/_components/moment';
import type { FormState } from '@/lib/core/shared/form-state';
import { SETTINGS } from '../settings-strings';

export type ShownKey = {
  id: string;
  name: string;
  prefix: string;
  createdAt: number;
  lastUsedAt: number | null;
  revokedAt: number | null;
};

type KeyListProps = {
  keys: readonly ShownKey[];
  revoke: (state: FormState, form: FormData) => Promise<FormState>;
  zone: string;
  now: number;
};

export function KeyList({ keys, revoke, zone, now }: KeyListProps) {
  if (keys.length === 0) return <p className="p-4 text-sm text-muted">{SETTINGS.keysNone}</p>;
  return (
    <ul aria-label={SETTINGS.keys}>
      {keys.map((key) => (
        <li key={key.id} className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 last:border-b-0">
          <KeyRound aria-hidden className="size-4 text-muted" />
          <div className="min-w-0 flex-1 basis-48">
            <p className="truncate text-sm font-medium">
              {key.name} <code className="font-mono text-xs font-normal text-muted">{key.prefix}…</code>
            </p>
            <p className="text-xs text-muted">
              {SETTINGS.created} <Moment at={key.createdAt} zone={zone} now={now} />,{' '}
              {key.lastUsedAt === null ? (
                SETTINGS.neverUsed
              ) : (
                <>
                  {SETTINGS.lastUsed} <Moment at={key.lastUsedAt} zone={zone} now={now} />
                </>
              )}
            </p>
          </div>
          {key.revokedAt === null ? (
            <Dialog
              title={SETTINGS.revokeTitle}
              description={`${key.name}, ${key.prefix}…: ${SETTINGS.revokeText}`}
              closeLabel={SETTINGS.close}
              trigger={
                <Button kind="danger" size="small" aria-label={`${SETTINGS.revoke}: ${key.name}`}>
                  {SETTINGS.revoke}
                </Button>
              }
            >
              <ActionButton action={revoke} values={{ keyId: key.id }} kind="danger">
                {SETTINGS.revokeConfirm}
              </ActionButton>
            </Dialog>
          ) : (
            <Badge>{SETTINGS.revokedBadge}</Badge>
          )}
        </li>
      ))}
    </ul>
  );
}
