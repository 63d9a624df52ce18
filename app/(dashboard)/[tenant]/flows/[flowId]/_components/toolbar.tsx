'use client';

import { Check, ChevronRight, PhoneCall, Redo2, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { Button, buttonClasses } from '@/app/_components/button';
import { BUILDER } from '../builder-strings';
import { FlowNameInput } from './flow-name-input';
import { MoreMenu } from './more-menu';
import { SaveState } from './save-state';
import { SearchBox } from './search-box';
import type { SaveState as State } from './use-autosave';
import { type FlowViewKind, ViewSwitch } from './view-switch';

type ToolbarProps = {
  slug: string;
  flowId: string;
  name: string;
  onName: (name: string) => void;
  saving: { state: State; save: () => void };
  history: { undo: () => void; redo: () => void; mayUndo: boolean; mayRedo: boolean };
  view: FlowViewKind;
  /** null: there is room for one view only. */
  onView: ((view: FlowViewKind) => void) | null;
  onKeys: () => void;
  /** null: the role may not publish. */
  publishing: 'waiting' | 'published' | null;
};

export function Toolbar({
  slug,
  flowId,
  name,
  onName,
  saving,
  history,
  view,
  onView,
  onKeys,
  publishing,
}: ToolbarProps) {
  const base = `/${slug}/flows`;
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2 lg:flex-nowrap">
      <div className="flex min-w-0 items-center gap-1">
        <Link href={base} className="text-sm text-muted hover:underline">
          {BUILDER.allFlows}
        </Link>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-muted rtl:rotate-180" />
        <FlowNameInput slug={slug} flowId={flowId} name={name} onName={onName} />
      </div>
      <SaveState state={saving.state} onRetry={saving.save} />
      <div className="flex min-w-0 flex-wrap items-center gap-2 sm:ms-auto lg:shrink-0 lg:flex-nowrap">
        <Button
          kind="quiet"
          size="icon"
          title={BUILDER.undo}
          aria-label={BUILDER.undo}
          disabled={!history.mayUndo}
          onClick={history.undo}
        >
          <Undo2 aria-hidden />
        </Button>
        <Button
          kind="quiet"
          size="icon"
          title={BUILDER.redo}
          aria-label={BUILDER.redo}
          disabled={!history.mayRedo}
          onClick={history.redo}
        >
          <Redo2 aria-hidden />
        </Button>
        <SearchBox />
        {onView === null ? null : <ViewSwitch view={view} onView={onView} />}
        <div className="flex items-center gap-2">
          <Link href={`${base}/${flowId}/try`} className={buttonClasses({ kind: 'secondary' })}>
            <PhoneCall aria-hidden />
            {BUILDER.tryIt}
          </Link>
          {publishing === 'waiting' ? (
            <Link href={`${base}/${flowId}/versions`} className={buttonClasses({ kind: 'primary' })}>
              {BUILDER.publish}
            </Link>
          ) : null}
          {publishing === 'published' ? (
            <Button disabled title={BUILDER.publishedHint}>
              <Check aria-hidden />
              {BUILDER.published}
            </Button>
          ) : null}
          <MoreMenu base={`${base}/${flowId}`} onKeys={onKeys} />
        </div>
      </div>
    </header>
  );
}
