import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { Button } from '@/app/_components/button';

type OrderButtonsProps = {
  index: number;
  count: number;
  /** What is moved, for those who hear the page. */
  name: string;
  words: { up: string; down: string; remove: string };
  onMove: (to: number) => void;
  onRemove: () => void;
};

/** Moves one row of an ordered list up or down, or takes it out; by keyboard and thumb alike. */
export function OrderButtons({ index, count, name, words, onMove, onRemove }: OrderButtonsProps) {
  return (
    <div className="flex shrink-0 gap-1">
      <Button
        size="icon"
        kind="quiet"
        disabled={index === 0}
        aria-label={`${words.up}: ${name}`}
        onClick={() => onMove(index - 1)}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        size="icon"
        kind="quiet"
        disabled={index === count - 1}
        aria-label={`${words.down}: ${name}`}
        onClick={() => onMove(index + 1)}
      >
        <ArrowDown aria-hidden />
      </Button>
      <Button size="icon" kind="quiet" aria-label={`${words.remove}: ${name}`} onClick={onRemove}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
