import { RING_ORDERS, type RingOrder } from '@/lib/core/people/person';
import { DEPARTMENT, ORDER_WORDS } from '../department-strings';

type OrderChoiceProps = { order: RingOrder; onChange: (order: RingOrder) => void };

/** Who of a department is rung first, each way with what it means. */
export function OrderChoice({ order, onChange }: OrderChoiceProps) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">{DEPARTMENT.order}</legend>
      <div className="mt-1 flex flex-col">
        {RING_ORDERS.map((one) => (
          <label key={one} className="touch-target flex min-h-9 items-start gap-2 py-1.5 text-sm">
            <input
              type="radio"
              name="order"
              value={one}
              checked={order === one}
              onChange={() => onChange(one)}
              aria-describedby={`order-${one}`}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span>
              <span className="font-medium">{ORDER_WORDS[one].label}</span>
              <span id={`order-${one}`} className="block text-xs text-muted">
                {ORDER_WORDS[one].text}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
