import { BellOff } from 'lucide-react';
import { ActionButton } from '@/app/_components/action-button';
import { Badge } from '@/app/_components/badge';
import type { FormState } from '@/lib/core/shared/form-state';
import { ALERTS } from '../alerts-strings';

type RuleListProps = {
  rules: readonly { id: string; sentence: string; enabled: boolean }[];
  /** null: this role may only look. */
  onSwitch: ((state: FormState, form: FormData) => Promise<FormState>) | null;
};

export function RuleList({ rules, onSwitch }: RuleListProps) {
  return (
    <ul>
      {rules.map((rule) => (
        <li key={rule.id} className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 last:border-b-0">
          <p className="min-w-0 flex-1 basis-60 text-sm">{rule.sentence}</p>
          {rule.enabled ? null : <Badge icon={BellOff}>{ALERTS.off}</Badge>}
          {onSwitch ? (
            <ActionButton
              action={onSwitch}
              values={{ ruleId: rule.id, enabled: rule.enabled ? 'no' : 'yes' }}
              label={`${rule.enabled ? ALERTS.turnOff : ALERTS.turnOn}: ${rule.sentence}`}
            >
              {rule.enabled ? ALERTS.turnOff : ALERTS.turnOn}
            </ActionButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
