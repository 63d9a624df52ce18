'use client';

import { useRef, useState } from 'react';
import type { Scenario } from '@/lib/core/flow/flow-case';
import type { ScriptedInput } from '@/lib/core/flow/trial-script';
import type { TrialReply } from '@/lib/services/flows/try-flow';
import { TRY } from '../try-strings';

export type Trial = {
  scenario: Scenario | null;
  reply: TrialReply | null;
  error: string | null;
  isBusy: boolean;
  /** Begins a call, or plays one that is scripted already. */
  start(scenario: Scenario): void;
  act(input: ScriptedInput): void;
};

/** A trial call: the script so far and how far the server played it. Each turn sends the whole script. */
export function useTrial(url: string): Trial {
  const [scenario, setScenario] = useState<Scenario | null>(null);
  const [reply, setReply] = useState<TrialReply | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  // An answer that comes after a newer question is dropped.
  const latest = useRef(0);

  const play = async (next: Scenario) => {
    const turn = ++latest.current;
    setScenario(next);
    setBusy(true);
    setError(null);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(next),
      });
      const body: unknown = await response.json();
      if (turn !== latest.current) return;
      if (response.ok) setReply(body as TrialReply);
      else setError(titleOf(body));
    } catch {
      if (turn === latest.current) setError(TRY.failed);
    } finally {
      if (turn === latest.current) setBusy(false);
    }
  };

  return {
    scenario,
    reply,
    error,
    isBusy,
    start: (next) => {
      setReply(null);
      void play(next);
    },
    act: (input) => {
      if (scenario !== null) void play({ ...scenario, inputs: [...scenario.inputs, input] });
    },
  };
}

function titleOf(body: unknown): string {
  const title = typeof body === 'object' && body !== null && 'title' in body ? body.title : null;
  return typeof title === 'string' ? title : TRY.failed;
}
