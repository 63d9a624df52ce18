import { BellOff, Pencil } from 'lucide-react';
import { ActionButton } from '@/app/_components/action-button';
import { Badge } from '@/app/_components/badge';
import { Button } from '@/app/_components/button';
import type { FormState } from '@/lib/core/shared/form-state';
import { ALERTS } from '../alerts-strings';
import { RuleDialog, type RuleDraft } from './rule-dialog';

type Act = (state: FormState, form: FormData) => Promise<FormState>;

type RuleListProps = {
  rules: readonly (RuleDraft & { sentence: string; enabled: boolean })[];
  people: readonly { id: string; name: string }[];
  /** null: this role may only look. */
  actions: { turn: Act; save: Act } | null;
};

export function RuleList({ rules, people, actions }: RuleListProps) {
  return (
    <ul aria-label={ALERTS.rules}>
      {rules.map((rule) => (
        <li key={rule.id} className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 last:border-b-0">
          <p className="min-w-0 flex-1 basis-60 text-sm">{rule.sentence}</p>
          {rule.enabled ? null : <Badge icon={BellOff}>{ALERTS.off}</Badge>}
          {actions ? (
            <div className="flex gap-2">
              <RuleDialog
                rule={rule}
                people={people}
                save={actions.save}
                trigger={
                  <Button size="small" aria-label={`${ALERTS.change}: ${rule.sentence}`}>
                    <Pencil aria-hidden />
                    {ALERTS.change}
                  </Button>
                }
              />
              <ActionButton
                action={actions.turn}
                values={{ ruleId: rule.id, enabled: rule.enabled ? 'no' : 'yes' }}
                label={`${rule.enabled ? ALERTS.turnOff : ALERTS.turnOn}: ${rule.sentence}`}
              >
                {rule.enabled ? ALERTS.turnOff : ALERTS.turnOn}
              </ActionButton>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
