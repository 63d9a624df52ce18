import { Monitor, Phone as PhoneIcon, Plus } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { Card, CardHeader } from '@/app/_components/card';
import { ChoiceField } from '@/app/_components/choice-field';
import { Menu, MenuItem } from '@/app/_components/menu';
import { TextField } from '@/app/_components/text-field';
import { moved } from '../moved';
import type { PersonDraft } from '../person-form';
import { PERSON } from '../person-strings';
import { CheckField } from './check-field';
import { OrderButtons } from './order-buttons';

type Phone = PersonDraft['phones'][number];

type PhoneListProps = {
  phones: readonly Phone[];
  hours: readonly { value: string; label: string }[];
  errors: Readonly<Record<string, string>>;
  onChange: (phones: Phone[]) => void;
};

const WORDS = { up: PERSON.up, down: PERSON.down, remove: PERSON.removePhone };

/** A person's phones in the order in which they ring, each with its own hours. */
export function PhoneList({ phones, hours, errors, onChange }: PhoneListProps) {
  const change = (index: number, part: Partial<Phone>) =>
    onChange(phones.map((phone, place) => (place === index ? { ...phone, ...part } : phone)));
  const add = (kind: Phone['kind']) =>
    onChange([...phones, { id: null, kind, number: '', enabled: true, scheduleId: '' }]);
  return (
    <Card aria-label={PERSON.phones}>
      <CardHeader
        title={PERSON.phones}
        hint={PERSON.phonesHint}
        action={
          <Menu
            label={PERSON.addPhone}
            align="end"
            trigger={
              <Button size="small" disabled={phones.length >= 10}>
                <Plus aria-hidden />
                {PERSON.addPhone}
              </Button>
            }
          >
            <MenuItem onSelect={() => add('number')}>
              <PhoneIcon aria-hidden />
              {PERSON.addNumber}
            </MenuItem>
            <MenuItem onSelect={() => add('browser')} disabled={phones.some(({ kind }) => kind === 'browser')}>
              <Monitor aria-hidden />
              {PERSON.addBrowser}
            </MenuItem>
          </Menu>
        }
      />
      {phones.length === 0 ? <p className="px-4 py-6 text-sm text-muted">{PERSON.noPhones}</p> : null}
      <ol>
        {phones.map((phone, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a phone has no identity while its number is being typed.
          <li key={index} className="flex flex-col gap-3 border-b border-line px-4 py-3 last:border-b-0">
            <div className="flex flex-wrap items-start gap-3">
              {phone.kind === 'browser' ? (
                <BrowserNote id={`phones-${index}-number`} error={errors[`phones-${index}-number`]} />
              ) : (
                <TextField
                  id={`phones-${index}-number`}
                  type="tel"
                  autoComplete="off"
                  label={`${PERSON.number} ${index + 1}`}
                  value={phone.number}
                  error={errors[`phones-${index}-number`]}
                  onChange={(event) => change(index, { number: event.target.value })}
                  className="min-w-44 flex-1"
                />
              )}
              <ChoiceField
                id={`phones-${index}-scheduleId`}
                label={PERSON.phoneHours}
                options={hours}
                value={phone.scheduleId}
                error={errors[`phones-${index}-scheduleId`]}
                onChange={(scheduleId) => change(index, { scheduleId })}
                className="min-w-36 flex-1"
              />
            </div>
            <div className="flex items-center justify-between gap-3">
              <CheckField
                id={`phones-${index}-enabled`}
                label={PERSON.phoneOn}
                isChecked={phone.enabled}
                onChange={(enabled) => change(index, { enabled })}
              />
              <OrderButtons
                index={index}
                count={phones.length}
                name={phone.kind === 'browser' ? PERSON.browser : phone.number || `${PERSON.number} ${index + 1}`}
                words={WORDS}
                onMove={(to) => onChange(moved(phones, index, to))}
                onRemove={() => onChange(phones.filter((_, place) => place !== index))}
              />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What stands in the place of the number of a phone that has none. */
function BrowserNote({ id, error }: { id: string; error: string | undefined }) {
  return (
    <div id={id} tabIndex={-1} className="min-w-44 flex-1">
      <p className="flex items-center gap-2 text-sm font-medium">
        <Monitor aria-hidden className="size-4" />
        {PERSON.browser}
      </p>
      <p className={error === undefined ? 'text-xs text-muted' : 'text-xs text-missed'}>
        {error ?? PERSON.browserHint}
      </p>
    </div>
  );
}
