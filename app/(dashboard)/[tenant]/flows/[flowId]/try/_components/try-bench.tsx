'use client';

import { useState } from 'react';
import type { FormState } from '@/lib/core/shared/form-state';
import { instantOf } from '@/lib/core/shared/time';
import type { FlowDrawing } from '../../flow-drawing';
import type { PathStep } from '../../lit-steps';
import { TRY } from '../try-strings';
import { CaseForm } from './case-form';
import { type CaseLine, CaseList } from './case-list';
import { FlowInCall } from './flow-in-call';
import { Handset } from './handset';
import { type Circumstances, ScenarioForm } from './scenario-form';
import type { OutlineStep } from './step-outline';
import { useTrial } from './use-trial';

type Named = { id: string; name: string };
type Action = (state: FormState, form: FormData) => Promise<FormState>;
type TryBenchProps = {
  url: string;
  flowId: string;
  timeZone: string;
  language: string;
  numbers: readonly Named[];
  people: readonly Named[];
  drawing: FlowDrawing;
  steps: readonly OutlineStep[];
  cases: readonly CaseLine[];
  begin: { caller: string; date: string; time: string };
  /** null: may not change anything. */
  actions: { save: Action; remove: Action } | null;
};

const NO_PATH: readonly PathStep[] = [];

/** A handset, the circumstances of the call, and the flow beside it; below, the cases. */
export function TryBench(props: TryBenchProps) {
  const { url, flowId, numbers, people, drawing, steps, cases, begin, actions } = props;
  const trial = useTrial(url);
  const numberId = numbers[0]?.id ?? '';
  const [value, setValue] = useState<Circumstances>({ ...begin, numberId, everybody: true, pickUp: [] });
  const [callerError, setCallerError] = useState<string | undefined>(undefined);
  const caller = value.caller.replace(/[\s().-]/g, '');
  const call = () => {
    const isNumber = caller === '' || /^\+[1-9]\d{6,14}$/.test(caller);
    setCallerError(isNumber ? undefined : TRY.callerWrong);
    if (!isNumber) return;
    trial.start({
      from: caller === '' ? null : caller,
      numberId: value.numberId,
      at: momentOf(value, props.timeZone),
      inputs: [],
      answers: { pickUp: value.everybody ? 'everybody' : [...value.pickUp], busy: [] },
    });
  };
  const { reply, scenario } = trial;
  const isOver = reply !== null && reply.waiting === null;
  return (
    <>
      <div className="grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <ScenarioForm
            value={value}
            numbers={numbers}
            people={people}
            callerError={callerError}
            disabled={reply?.waiting != null}
            onChange={setValue}
          />
          <Handset trial={trial} language={props.language} onCall={call} />
        </div>
        <FlowInCall drawing={drawing} steps={steps} path={reply?.path ?? NO_PATH} isOver={isOver} />
      </div>
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-2">
        <CaseList flowId={flowId} cases={cases} play={trial.start} remove={actions?.remove ?? null} />
        {isOver && scenario !== null && actions !== null ? (
          <CaseForm flowId={flowId} scenario={scenario} reply={reply} save={actions.save} />
        ) : null}
      </div>
    </>
  );
}

function momentOf({ date, time }: Circumstances, timeZone: string): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const at = instantOf(date, Number.isNaN(minutes) ? 0 : minutes, timeZone);
  return Number.isFinite(at) ? Math.max(0, at) : 0;
}
