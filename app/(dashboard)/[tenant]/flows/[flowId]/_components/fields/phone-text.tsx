'use client';

import { useState } from 'react';
import { TextField } from '@/app/_components/text-field';
import { formatPhoneNumber, parseDialNumber } from '@/lib/core/shared/phone-number';
import { useBuilder } from '../builder-context';
import { FIELDS } from './fields-strings';

type PhoneTextProps = {
  id: string;
  label: string;
  hiddenLabel?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  /** As in `dialNumberSchema`, or empty. */
  value: string;
  onChange: (number: string) => void;
  className?: string;
};

/** A phone number as people write it; what is no number is shown as such and not taken. */
export function PhoneText({ value, onChange, error, ...rest }: PhoneTextProps) {
  const { catalog } = useBuilder();
  const [typed, setTyped] = useState<string | null>(null);
  const [isUnread, setIsUnread] = useState(false);
  const take = () => {
    if (typed === null) return;
    const number = typed.trim() === '' ? '' : parseDialNumber(typed, catalog.country);
    setIsUnread(number === null);
    if (number === null) return;
    setTyped(null);
    onChange(number);
  };
  return (
    <TextField
      {...rest}
      type="tel"
      autoComplete="off"
      error={isUnread ? FIELDS.numberUnread : error}
      value={typed ?? (value === '' ? '' : formatPhoneNumber(value, catalog.country))}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
    />
  );
}
