import { z } from 'zod';
import { scenarioSchema } from '../../core/flow/flow-case';
import type { Trial } from '../../core/placed-calls/trial';
import { AppError } from '../../core/shared/app-error';
import { jsonSchema } from '../../core/shared/json';
import { e164Schema } from '../../core/shared/phone-number';
import type { TenantScope } from '../../core/shared/tenant-scope';
import type { AuditActor } from '../../db/audit';
import { listNumbers } from '../../db/numbers';
import { loadTrialFlow } from '../flows/load-trial-flow';
import { parseInput } from '../parse-input';
import { placeCall } from './place-call';

const inputSchema = scenarioSchema.omit({ inputs: true }).extend({ flowId: z.string(), phone: e164Schema });

/**
 * Calls a phone and plays the draft to whoever picks up, on the way that real calls take, as if the chosen caller called at the chosen
 * time. Throws AppError: 'not_found' for an unknown flow or one without steps, else what placeCall does.
 */
export async function tryFlowByPhone(
  scope: TenantScope,
  input: unknown,
  context: { actor: AuditActor; now: number },
): Promise<{ placedCallId: string }> {
  const { flowId, phone, from, numberId, at, answers } = parseInput(inputSchema, input);
  const flow = await loadTrialFlow(scope, flowId);
  const numbers = await listNumbers(scope);
  const called = numbers.find(({ id }) => id === numberId) ?? numbers[0];
  if (called === undefined)
    throw new AppError(
      'conflict',
      'A call shows one of your business numbers, and you have none yet. Add a number first.',
    );
  const trial: Trial = { flow, from, to: called.number, numberId: called.id, at, answers };
  return placeCall(
    scope,
    {
      kind: 'trial',
      subjectId: flowId,
      to: phone,
      numberId: called.id,
      details: jsonSchema.parse(JSON.parse(JSON.stringify(trial))),
      begin: (tenantId, placedCallId) => ({ kind: 'trial', tenantId, placedCallId, tries: 0 }),
    },
    context,
  );
}
