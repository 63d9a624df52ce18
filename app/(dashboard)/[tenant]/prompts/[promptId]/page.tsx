import type { Metadata } from 'next';
import { BackLink } from '@/app/_components/back-link';
import { Card } from '@/app/_components/card';
import { PageHeader } from '@/app/_components/page-header';
import { RemoveDialog } from '@/app/_components/remove-dialog';
import { mayRole } from '@/lib/core/access/may-role';
import { usedLanguages } from '@/lib/core/flow/missing-languages';
import type { LibraryPrompt } from '@/lib/core/flow/prompt';
import { findSpokenLanguage, languageLabel, SPOKEN_LANGUAGES } from '@/lib/core/flow/voices';
import { PLACED_LOST_MS } from '@/lib/core/placed-calls/describe-placed';
import { AppError } from '@/lib/core/shared/app-error';
import { listPeople } from '@/lib/db/people';
import { findOpenPlacedCall } from '@/lib/db/placed-calls';
import { listPrompts } from '@/lib/db/prompts';
import { type TenantPageInput, tenantPage } from '@/lib/http/tenant-page';
import { flowsUsing } from '@/lib/services/flows/flows-using';
import { type PersonPhone, peoplePhones } from '../../people-phones';
import { LanguageLinks } from '../_components/language-links';
import { RenameForm } from '../_components/rename-form';
import { VariantEditor } from '../_components/variant-editor';
import { deleteOnePrompt, removePromptLanguage, renamePrompt, savePromptText } from '../actions';
import { cancelRecording, recordByPhone } from '../phone-actions';
import { PROMPT } from '../prompt-strings';
import { PROMPTS } from '../prompts-strings';

export const metadata: Metadata = { title: PROMPTS.title };

/** What do callers hear where this prompt is used? */
export default tenantPage('prompts.read', async (input) => {
  const { scope, tenant, user, role, params, now } = input;
  const prompts = await listPrompts(scope);
  const prompt = prompts.find(({ id }) => id === params['promptId']);
  if (prompt === undefined) throw new AppError('not_found', PROMPT.gone);
  const flows = (await flowsUsing(scope, [prompt.id])).get(prompt.id) ?? [];
  const inUse = usedLanguages(prompts, tenant.language);
  const language = chosenLanguage(input, inUse);
  const mayChange = mayRole(role, 'prompts.change');
  const phones = peoplePhones(await listPeople(scope), tenant.country, user.id);
  const openId = await findOpenPlacedCall(scope, prompt.id, now - PLACED_LOST_MS);
  const list = `/${tenant.slug}/prompts`;
  return (
    <>
      <BackLink href={list}>{PROMPT.back}</BackLink>
      <PageHeader
        title={prompt.name}
        answer={flows.length === 0 ? PROMPT.unused : `${PROMPT.usedIn} ${flows.join(', ')}.`}
        actions={
          mayChange ? (
            <RemoveDialog
              id={prompt.id}
              words={PROMPT}
              remove={deleteOnePrompt.bind(null, tenant.slug)}
              doneHref={list}
            />
          ) : null
        }
      />
      <div className="flex max-w-3xl flex-col gap-6">
        {mayChange ? (
          <Card className="p-4" aria-label={PROMPT.name}>
            <RenameForm id={prompt.id} name={prompt.name} rename={renamePrompt.bind(null, tenant.slug)} />
          </Card>
        ) : (
          <p className="text-sm text-muted">{PROMPT.readOnly}</p>
        )}
        <LanguageLinks
          href={`${list}/${prompt.id}`}
          current={language}
          inUse={[...new Set([...inUse, language])].map((one) => ({
            language: one,
            label: languageLabel(one),
            isMissing: !Object.hasOwn(prompt.variants, one),
          }))}
          others={SPOKEN_LANGUAGES.filter((one) => !inUse.includes(one.language)).map((one) => ({
            language: one.language,
            label: one.label,
          }))}
        />
        <fieldset disabled={!mayChange}>
          <Editor input={input} prompt={prompt} language={language} calls={mayChange ? { phones, openId } : null} />
        </fieldset>
      </div>
    </>
  );
});

/** The one of the address, if texts can be spoken in it or somebody used it already; else the business's own. */
function chosenLanguage({ searchParams, tenant }: TenantPageInput, inUse: readonly string[]): string {
  const asked = String(searchParams['language'] ?? '');
  return inUse.includes(asked) || findSpokenLanguage(asked) !== null ? asked : tenant.language;
}

type EditorProps = {
  input: TenantPageInput;
  prompt: LibraryPrompt;
  language: string;
  /** null: may not change anything. */
  calls: { phones: readonly PersonPhone[]; openId: string | null } | null;
};

function Editor({ input: { tenant }, prompt, language, calls }: EditorProps) {
  const variant = prompt.variants[language] ?? null;
  return (
    <VariantEditor
      // Another language, and another kind of sound, begin with what is stored.
      key={`${language}-${variant?.kind ?? 'none'}`}
      promptId={prompt.id}
      promptName={prompt.name}
      language={language}
      languageName={languageLabel(language)}
      variant={variant}
      voices={findSpokenLanguage(language)?.voices ?? []}
      audioHref={`/api/prompts/${tenant.slug}/${prompt.id}/${language}`}
      saveText={savePromptText.bind(null, tenant.slug)}
      removeLanguage={removePromptLanguage.bind(null, tenant.slug)}
      byPhone={
        calls && {
          phones: calls.phones,
          actions: { slug: tenant.slug, openId: calls.openId, place: recordByPhone, cancel: cancelRecording },
          about: { promptId: prompt.id, language },
        }
      }
    />
  );
}
