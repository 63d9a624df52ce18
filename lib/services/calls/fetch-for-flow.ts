import type { CallerInput } from '../../core/flow/caller-input';
import type { FetchInstruction } from '../../core/flow/instruction';
import type { Position } from '../../core/flow/position';

/**
 * Asks a server of the tenant's choice on behalf of a flow; never throws and never takes longer than the instruction says. The address is
 * looked up and refused when it lies inside our own network; redirects are not followed; of the answer at most 64 kB are read.
 */
export async function fetchForFlow(
  _position: Position,
  _fetch: FetchInstruction,
): Promise<Extract<CallerInput, { kind: 'fetched' }>> {
  return { kind: 'fetched', status: null, body: '', failure: 'Webhooks are not carried out yet.' };
}
