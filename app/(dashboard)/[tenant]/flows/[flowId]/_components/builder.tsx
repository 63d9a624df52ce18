'use client';

import { useState } from 'react';
import type { Flow } from '@/lib/core/flow/flow';
import type { Catalog } from '../../catalog';
import { BUILDER } from '../builder-strings';
import { BuilderProvider } from './builder-context';
import { ConflictNotice } from './conflict-notice';
import { FindingList } from './finding-list';
import { FlowView } from './flow-view';
import { KeysDialog } from './keys-dialog';
import { KindPicker } from './kind-picker';
import { StepPanelPlace } from './step-panel-place';
import { Toolbar } from './toolbar';
import { useAutosave } from './use-autosave';
import { useFlowEditor } from './use-flow-editor';
import { useWide } from './use-wide';

type BuilderProps = {
  slug: string;
  flowId: string;
  name: string;
  flow: Flow;
  /** The step that is open at first. */
  openStepId: string | null;
  revision: number;
  /** The flow differs from what callers hear, or was never published. */
  hasChanges: boolean;
  catalog: Catalog;
  timeZone: string;
  mayChange: boolean;
};

/** Where an owner draws what happens to a caller: canvas or outline, the step that is open, and what is wrong. */
export function Builder(props: BuilderProps) {
  const { slug, flowId, revision, mayChange, timeZone } = props;
  const [name, setName] = useState(props.name);
  const [wanted, setWanted] = useState<'canvas' | 'outline'>('canvas');
  const isWide = useWide();
  const editor = useFlowEditor(props);
  const saving = useAutosave({ slug, flowId, flow: editor.context.flow, revision, mayChange });
  const publishing = props.hasChanges || editor.context.flow !== props.flow ? 'waiting' : 'published';
  const view = isWide === false ? 'outline' : wanted;

  return (
    <BuilderProvider value={editor.context}>
      <div data-full className="flex min-h-0 flex-1 flex-col bg-canvas lg:h-full">
        <h1 className="sr-only">{`${BUILDER.title}: ${name}`}</h1>
        <Toolbar
          slug={slug}
          flowId={flowId}
          name={name}
          onName={setName}
          saving={saving}
          history={editor}
          view={view}
          onView={isWide === false ? null : setWanted}
          onKeys={() => editor.keys.onOpenChange(true)}
          publishing={mayChange ? publishing : null}
        />
        <ConflictNotice slug={slug} name={name} state={saving.state} timeZone={timeZone} flow={editor.context.flow} />
        {mayChange ? null : <p className="border-b border-line px-4 py-2 text-sm text-muted">{BUILDER.readOnly}</p>}
        <div className="flex min-h-0 flex-1">
          <div className="flex min-h-0 min-w-0 flex-1 flex-col">
            <FlowView view={view} isReady={isWide !== null} />
            <FindingList findings={editor.findings} isChecking={editor.isChecking} />
          </div>
          <StepPanelPlace isWide={isWide ?? true} />
        </div>
        <KindPicker ask={editor.ask} onClose={editor.closeAsk} onPick={editor.pick} />
        <KeysDialog {...editor.keys} />
      </div>
    </BuilderProvider>
  );
}
