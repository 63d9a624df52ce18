import { AudioLines } from 'lucide-react';
import type { Metadata } from 'next';
import { Card, CardHeader } from '@/app/_components/card';
import { EmptyState } from '@/app/_components/empty-state';
import { PageHeader } from '@/app/_components/page-header';
import { mayRole } from '@/lib/core/access/may-role';
import { missingLanguages, usedLanguages } from '@/lib/core/flow/missing-languages';
import { listPrompts } from '@/lib/db/prompts';
import { tenantPage } from '@/lib/http/tenant-page';
import { flowsUsing } from '@/lib/services/flows/flows-using';
import { NewPromptForm } from './_components/new-prompt-form';
import { PromptRow } from './_components/prompt-row';
import { addPrompt } from './actions';
import { PROMPTS, promptsAnswer } from './prompts-strings';

export const metadata: Metadata = { title: PROMPTS.title };

/** What do callers hear, and in which languages? */
export default tenantPage('prompts.read', async ({ scope, tenant, role }) => {
  const prompts = await listPrompts(scope);
  const ids = prompts.map(({ id }) => id);
  const flows = await flowsUsing(scope, ids);
  const inUse = usedLanguages(prompts, tenant.language);
  const incomplete = prompts.filter((prompt) => missingLanguages(prompt, inUse).length > 0);
  const list = `/${tenant.slug}/prompts`;
  return (
    <>
      <PageHeader title={PROMPTS.title} answer={promptsAnswer(prompts.length, incomplete.length)} />
      <div className="flex max-w-4xl flex-col gap-6">
        {mayRole(role, 'prompts.change') ? (
          <Card aria-label={PROMPTS.add}>
            <NewPromptForm create={addPrompt.bind(null, tenant.slug)} listHref={list} />
          </Card>
        ) : (
          <p className="text-sm text-muted">{PROMPTS.readOnly}</p>
        )}
        <Card aria-label={PROMPTS.list}>
          <CardHeader title={PROMPTS.list} hint={PROMPTS.listHint} />
          {prompts.length === 0 ? (
            <EmptyState icon={AudioLines} title={PROMPTS.emptyTitle} text={PROMPTS.emptyText} />
          ) : null}
          <ul>
            {prompts.map((prompt) => (
              <PromptRow
                key={prompt.id}
                prompt={prompt}
                href={`${list}/${prompt.id}`}
                audioHref={`/api/prompts/${tenant.slug}/${prompt.id}`}
                languagesInUse={inUse}
                flows={flows.get(prompt.id) ?? []}
              />
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
});
