import type { Exchange } from '../engine/exchange';
import type { FarEnd, Leg } from '../engine/leg';
import { receiveCall } from '../engine/receive-call';
import type { NumberRow } from '../store/number-row';

/** A number that dials itself goes round in circles: the network stops it. */
const TRUNKS_MAX = 10;

/** Connects an outbound leg with a number of the same account: a second, independent call that runs that number's documents. */
export function trunkTo(exchange: Exchange, number: NumberRow): FarEnd {
  let inner: Leg | null = null;
  return {
    rung: (outer) => {
      outer.strand.trunks += 1;
      if (outer.strand.trunks > TRUNKS_MAX) {
        outer.refuse({ status: 'failed', sipCode: 482 });
        return;
      }
      const farEnd: FarEnd = {
        rung: () => {},
        connected: () => outer.pickUp(),
        hears: (sound) => {
          if (sound.kind !== 'note' && sound.kind !== 'silence') outer.say(sound);
        },
        released: (status) => {
          if (outer.answered) outer.hangUp();
          else outer.refuse({ status: status === 'busy' || status === 'failed' ? status : 'no-answer', sipCode: 486 });
        },
      };
      inner = receiveCall(exchange, number, {
        strand: outer.strand,
        farEnd,
        from: outer.row.from,
        forwardedFrom: null,
        stirVerstat: null,
      });
      outer.ring();
    },
    connected: () => {},
    hears: (sound) => {
      if (sound.kind !== 'note' && sound.kind !== 'silence') inner?.say(sound);
    },
    released: () => inner?.hangUp(),
  };
}
