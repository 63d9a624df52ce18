import type { CallerHistory } from '../core/flow/business';
import type { DutyDocument } from './duty-document';
import { callerKey } from './duty-document';
import { type Line, thisLine } from './open-line';

/** Writes what people and callers have done to this machine's snapshot, beside the tenants' documents; the worker alone does. */
export type DutyWriter = {
  /** `isWhole`: in the place of what was there; else added to it, unless what was there is of another day. */
  putDuty(tenantId: string, document: DutyDocument, isWhole: boolean): Promise<void>;
  putCallers(tenantId: string, callers: ReadonlyMap<string, CallerHistory>): Promise<void>;
  /** Until when the callers of a tenant were last complete here, milliseconds; null: never. */
  callersCompleteAt(tenantId: string): number | null;
  noteCallersComplete(tenantId: string, at: number): Promise<void>;
};

export function openDutyWriter(line: Line): DutyWriter {
  const mark = (tenantId: string) => `callers ${tenantId}`;
  return {
    putDuty: async (tenantId, document, isWhole) => {
      await line.root.transaction(() => {
        const there = line.duty.get(tenantId);
        const isAdded = !isWhole && there !== undefined && there.day === document.day;
        line.duty.put(tenantId, isAdded ? { ...document, duty: { ...there.duty, ...document.duty } } : document);
        line.counters.put('duty', (line.counters.get('duty') ?? 0) + 1);
      });
    },
    putCallers: async (tenantId, callers) => {
      if (callers.size === 0) return;
      await line.root.transaction(() => {
        for (const [number, history] of callers) line.callers.put(callerKey(tenantId, number), history);
      });
    },
    callersCompleteAt: (tenantId) => line.counters.get(mark(tenantId)) ?? null,
    noteCallersComplete: async (tenantId, at) => {
      await line.counters.put(mark(tenantId), at);
    },
  };
}

/** The writer of this machine. */
export const thisDutyWriter = (): DutyWriter => openDutyWriter(thisLine());
