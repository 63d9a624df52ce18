'use client';

import { useState } from 'react';
import type { Scenario } from '@/lib/core/flow/flow-case';
import type { FormState } from '@/lib/core/shared/form-state';
import { instantOf } from '@/lib/core/shared/time';
import type { PlacedReply } from '@/lib/services/placed-calls/read-placed-call';
import type { PlacedCallActions } from '../../../../_components/placed-call-bar';
import type { PersonPhone } from '../../../../people-phones';
import type { FlowDrawing } from '../../flow-drawing';
import type { PathStep } from '../../lit-steps';
import { TRY } from '../try-strings';
import { CaseForm } from './case-form';
import { type CaseLine, CaseList } from './case-list';
import { FlowInCall } from './flow-in-call';
import { Handset } from './handset';
import { PhoneTrial } from './phone-trial';
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
  phones: readonly PersonPhone[];
  drawing: FlowDrawing;
  steps: readonly OutlineStep[];
  cases: readonly CaseLine[];
  begin: { caller: string; date: string; time: string };
  /** null: may not change anything. */
  actions: { save: Action; remove: Action; onPhone: PlacedCallActions } | null;
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
  /** Null, and a sentence at the field, when the caller's number is none. */
  const circumstances = (): Omit<Scenario, 'inputs'> | null => {
    const isNumber = caller === '' || /^\+[1-9]\d{6,14}$/.test(caller);
    setCallerError(isNumber ? undefined : TRY.callerWrong);
    if (!isNumber) return null;
    return {
      from: caller === '' ? null : caller,
      numberId: value.numberId,
      at: momentOf(value, props.timeZone),
      answers: { pickUp: value.everybody ? 'everybody' : [...value.pickUp], busy: [] },
    };
  };
  const [onPhone, setOnPhone] = useState<PlacedReply | null>(null);
  const call = () => {
    const chosen = circumstances();
    if (chosen === null) return;
    setOnPhone(null);
    trial.start({ ...chosen, inputs: [] });
  };
  const { reply, scenario } = trial;
  const isOver = reply !== null && reply.waiting === null;
  const shown = onPhone === null ? { path: reply?.path ?? NO_PATH, isOver } : phonePath(onPhone);
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
          {actions === null ? null : (
            <PhoneTrial
              phones={props.phones}
              actions={actions.onPhone}
              about={() => {
                const chosen = circumstances();
                return chosen && { ...chosen, flowId };
              }}
              onChange={setOnPhone}
            />
          )}
        </div>
        <FlowInCall drawing={drawing} steps={steps} path={shown.path} isOver={shown.isOver} />
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

/** The steps of a trial on a phone, as those of a trial in the page. */
function phonePath({ steps, state }: PlacedReply): { path: PathStep[]; isOver: boolean } {
  const path = steps.map(({ visit, stepId, stepName, exit }) => ({
    visit,
    stepId,
    stepName,
    exit,
    isDone: exit !== null,
  }));
  return { path, isOver: state === 'done' || state === 'failed' };
}

function momentOf({ date, time }: Circumstances, timeZone: string): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const at = instantOf(date, Number.isNaN(minutes) ? 0 : minutes, timeZone);
  return Number.isFinite(at) ? Math.max(0, at) : 0;
}
