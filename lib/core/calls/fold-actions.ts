import type { CallRecord } from './call-record';
import type { Of } from './known-events';

/** What a flow wrote on its call. Of one visit's actions the later one counts, by its place in the visit and not by its clock. */
export function foldActions(actions: readonly Of<'action'>[]): Pick<CallRecord, 'tags' | 'fields'> {
  const tags = new Set<string>();
  const fields = new Map<string, string>();
  const inOrder = [...actions].sort((left, right) => left.visit - right.visit || placeOf(left) - placeOf(right));
  for (const { action } of inOrder) {
    if (action.type === 'tagCall') tags.add(action.tag);
    else if (action.type === 'setField') fields.set(action.name, action.value);
  }
  return { tags: [...tags], fields: Object.fromEntries(fields) };
}

/** `<call>:action:<visit>:<index>:<type>` (turn-events). */
function placeOf({ key }: Of<'action'>): number {
  return Number(key.split(':').at(-2)) || 0;
}
