'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Flow } from '@/lib/core/flow/flow';
import { readDraftState, saveFlowDraft } from '../actions';

export type SaveState =
  | { kind: 'saved' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; message: string }
  | { kind: 'offline' }
  /** `mine`: there are changes here that are not saved. */
  | { kind: 'conflict'; savedBy: string | null; savedAt: number | null; mine: boolean };

type AutosaveArgs = { slug: string; flowId: string; flow: Flow; revision: number; mayChange: boolean };

const PAUSE_MS = 800;
const RETRY_MS = 5_000;

/**
 * Saves the flow a moment after its last change, one save at a time, each on the revision of the one before. What could not be sent stays here
 * and is sent again; what somebody else overtook is never sent.
 */
export function useAutosave({ slug, flowId, flow, revision, mayChange }: AutosaveArgs) {
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const stored = useRef({ flow, revision });
  const latest = useRef(flow);
  const isSaving = useRef(false);
  latest.current = flow;

  const save = useCallback(async () => {
    if (isSaving.current || latest.current === stored.current.flow) return;
    isSaving.current = true;
    const sent = latest.current;
    setState({ kind: 'saving' });
    const next = await send(slug, { flowId, revision: stored.current.revision, flow: sent });
    isSaving.current = false;
    if (next.kind === 'stored') stored.current = { flow: sent, revision: next.revision };
    if (next.kind !== 'stored') setState(next);
    else setState(latest.current === sent ? { kind: 'saved' } : { kind: 'waiting' });
  }, [slug, flowId]);

  const isStopped = state.kind === 'conflict';
  useEffect(() => {
    if (!mayChange || isStopped || isSaving.current) return;
    if (flow === stored.current.flow) {
      setState({ kind: 'saved' });
      return;
    }
    setState((before) => (before.kind === 'saved' ? { kind: 'waiting' } : before));
    const isRetry = state.kind === 'failed' || state.kind === 'offline';
    const timer = setTimeout(save, isRetry ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [flow, save, mayChange, isStopped, state.kind]);

  useLeaveWarning(() => latest.current !== stored.current.flow && mayChange);
  useEffect(() => {
    window.addEventListener('online', save);
    return () => window.removeEventListener('online', save);
  }, [save]);

  const look = useCallback(
    async (isFirst: boolean) => {
      if (isSaving.current) return;
      const seen = stored.current.revision;
      const result = await readDraftState(slug, flowId).catch(() => null);
      if (!result?.ok || isSaving.current || stored.current.revision !== seen || result.value.revision === seen) return;
      const { savedBy, savedAt } = result.value;
      const mine = latest.current !== stored.current.flow;
      // The browser kept an older page for the way back to it.
      if (isFirst && !mine) window.location.reload();
      else setState({ kind: 'conflict', savedBy, savedAt, mine });
    },
    [slug, flowId],
  );
  useLookOnReturn(look);

  return { state, save };
}

type Sent = { kind: 'stored'; revision: number } | Extract<SaveState, { kind: 'failed' | 'offline' | 'conflict' }>;

async function send(slug: string, input: { flowId: string; revision: number; flow: Flow }): Promise<Sent> {
  try {
    const result = await saveFlowDraft(slug, input);
    if (!result.ok) return { kind: 'failed', message: result.message };
    if (result.value.kind === 'saved') return { kind: 'stored', revision: result.value.revision };
    const { savedBy, savedAt } = result.value;
    return { kind: 'conflict', savedBy, savedAt, mine: true };
  } catch {
    // The action never answered: no connection, or the server is starting.
    return { kind: 'offline' };
  }
}

/** Closing the page with something unsaved is asked about. */
function useLeaveWarning(isUnsaved: () => boolean): void {
  const ask = useRef(isUnsaved);
  ask.current = isUnsaved;
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (ask.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
}

/** A page that was left open, or kept by the browser, may be older than what is stored. */
function useLookOnReturn(look: (isFirst: boolean) => void): void {
  useEffect(() => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') look(false);
    };
    look(true);
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [look]);
}
