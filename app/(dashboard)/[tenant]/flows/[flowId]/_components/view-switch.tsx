import { ListTree, Workflow } from 'lucide-react';
import { BUILDER } from '../builder-strings';

export type FlowViewKind = 'canvas' | 'outline';

const VIEWS = [
  { view: 'canvas', label: BUILDER.canvas, icon: Workflow },
  { view: 'outline', label: BUILDER.outline, icon: ListTree },
] as const;

type ViewSwitchProps = { view: FlowViewKind; onView: (view: FlowViewKind) => void };

/** A flow as a drawing or as a list. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  return (
    <fieldset className="flex rounded-md border border-line p-0.5">
      <legend className="sr-only">{BUILDER.view}</legend>
      {VIEWS.map(({ view: each, label, icon: Icon }) => (
        <button
          key={each}
          type="button"
          title={label}
          aria-pressed={view === each}
          onClick={() => onView(each)}
          className="inline-flex min-h-8 items-center gap-1.5 rounded-sm px-2 text-sm text-muted hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent"
        >
          <Icon aria-hidden className="size-4" />
          <span className="max-xl:sr-only">{label}</span>
        </button>
      ))}
    </fieldset>
  );
}
