import { expect, test } from 'vitest';
import { foldCall } from '@/lib/core/calls/fold';
import { inboundCall } from '@/lib/testing/call-events';
import { stepResultWords } from './call-strings';

test('the journey says which phones were not rung and why', () => {
  const { events } = inboundCall().enters('dial').ends();
  const note = '+12125550111 (callsPerDay), +12125550112 (loop)';
  const first = events[0];
  const refused = {
    key: 'm',
    callSid: 'CA1',
    at: first?.at ?? 0,
    kind: 'marked',
    visit: 1,
    mark: 'outboundRefused',
    note,
  } as const;
  const [step] = foldCall([...events, refused])?.journey ?? [];
  expect(step?.input).toBe(`refused: ${note}`);
  expect(stepResultWords({ exit: null, input: step?.input ?? null })).toBe(
    'Not rung: +12125550111 (outbound limit reached), +12125550112 (it would lead back to this call)',
  );
});
