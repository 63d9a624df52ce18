import { Button } from './button';

type SaveRowProps = {
  mayChange: boolean;
  isPending: boolean;
  words: { save: string; saving: string; readOnly: string };
};

/** The end of an editor: its button, or why there is none. */
export function SaveRow({ mayChange, isPending, words }: SaveRowProps) {
  if (!mayChange) return <p className="text-sm text-muted">{words.readOnly}</p>;
  return (
    <div>
      <Button type="submit" kind="primary" disabled={isPending}>
        {isPending ? words.saving : words.save}
      </Button>
    </div>
  );
}
