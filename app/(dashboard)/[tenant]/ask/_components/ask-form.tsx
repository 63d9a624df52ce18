import { buttonClasses } from '@/app/_components/button';
import { ErrorSummary } from '@/app/_components/error-summary';
import { SelectField } from '@/app/_components/select-field';
import { TextField } from '@/app/_components/text-field';
import { ASK } from '../ask-strings';

type AskFormProps = {
  numbers: readonly { value: string; label: string }[];
  numberId: string;
  caller: string;
  date: string;
  time: string;
  errors: Readonly<Record<string, string>>;
};

/** The question; its answer has an address of its own, so it can be kept and sent. */
export function AskForm({ numbers, numberId, caller, date, time, errors }: AskFormProps) {
  return (
    <form method="get" noValidate className="flex flex-col gap-3 p-4">
      <ErrorSummary title={ASK.errorTitle} errors={errors} />
      <div className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField id="number" name="number" label={ASK.number} options={numbers} value={numberId} />
        <TextField
          id="caller"
          name="caller"
          type="tel"
          label={ASK.caller}
          hint={ASK.callerHint}
          defaultValue={caller}
          error={errors['caller']}
        />
        <TextField id="date" name="date" type="date" label={ASK.date} defaultValue={date} error={errors['date']} />
        <TextField id="time" name="time" type="time" label={ASK.time} defaultValue={time} />
      </div>
      <div>
        <button type="submit" className={buttonClasses({ kind: 'primary' })}>
          {ASK.ask}
        </button>
      </div>
    </form>
  );
}
