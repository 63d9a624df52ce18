type CheckFieldProps = {
  id: string;
  label: string;
  hint?: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
};

export function CheckField({ id, label, hint, isChecked, onChange }: CheckFieldProps) {
  return (
    <div className="flex flex-col gap-1">
      <label className="touch-target flex min-h-9 items-center gap-2 text-sm font-medium">
        <input
          id={id}
          type="checkbox"
          checked={isChecked}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="size-5 shrink-0 accent-accent"
        />
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="-mt-2 ps-7 text-xs text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
