import { UndoButton } from '@/app/_components/undo-button';
import { blockCaller, unblockCaller } from '../block-actions';
import { BLOCK } from '../block-strings';

type BlockButtonProps = { slug: string /** E.164. */; number: string; caller: string; isBlocked: boolean };

/** Blocks a caller with one click, or lets them through again; either can be undone. */
export function BlockButton({ slug, number, caller, isBlocked }: BlockButtonProps) {
  const [block, unblock] = [blockCaller.bind(null, slug), unblockCaller.bind(null, slug)];
  const word = isBlocked ? BLOCK.unblock : BLOCK.block;
  return (
    <UndoButton
      act={isBlocked ? unblock : block}
      undo={isBlocked ? block : unblock}
      values={{ number }}
      undoWord={BLOCK.undo}
      label={`${word} ${caller}`}
    >
      {word}
    </UndoButton>
  );
}
