import type { Json } from '../../shared/json';
import { own } from '../../shared/own';
import type { Business } from '../business';
import { error, type FlowFinding, warning } from '../flow-finding';
import type { FlowGraph, ReadStep } from '../flow-graph';
import type { LibraryPrompt } from '../prompt';
import { listInWords } from './words';

/** Prompts of the library that have nothing to say, or not in a language that callers of this flow may have chosen. */
export function promptFindings(graph: FlowGraph, business: Business): FlowFinding[] {
  const languages = languagesOf(graph, business);
  return graph.steps.flatMap((step) =>
    promptsOf(step).flatMap((id) => {
      const prompt = own(business.prompts, id);
      if (prompt === undefined) return [error(step.id, 'What this step says is no longer in the library.')];
      return variantFindings(step, prompt, languages);
    }),
  );
}

/** Ids of the library's prompts that a step says anywhere in its config. */
function promptsOf({ step, parsed }: ReadStep): string[] {
  if (parsed === null) return [];
  return [...new Set([...parsed.references.prompts, ...promptsIn(step.config)])];
}

function promptsIn(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(promptsIn);
  const id = value['kind'] === 'library' ? value['promptId'] : null;
  return typeof id === 'string' ? [id] : Object.values(value).flatMap(promptsIn);
}

function variantFindings({ id }: ReadStep, prompt: LibraryPrompt, languages: readonly string[]): FlowFinding[] {
  const spoken = Object.keys(prompt.variants);
  if (spoken.length === 0) return [error(id, `The prompt “${prompt.name}” is empty: record it or write its text.`)];
  const missing = languages.filter((language) => !spoken.some((variant) => tongueOf(variant) === tongueOf(language)));
  if (missing.length === 0) return [];
  const where = listInWords(missing.map(languageName), 4);
  return [warning(id, `The prompt “${prompt.name}” is missing in ${where}: callers hear it in another language.`)];
}

/** The business's own language, and all that a language step which callers reach can switch to. */
function languagesOf({ steps, reached }: FlowGraph, business: Business): string[] {
  const chosen = steps.filter(({ id, step }) => step.type === 'language' && reached.has(id));
  return [...new Set([business.language, ...chosen.flatMap(({ step }) => languagesIn(step.config))])];
}

/** Every value called `language` (or listed under `languages`), wherever it lies in the config. */
function languagesIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(languagesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'language' && typeof inner === 'string') return [inner];
    if (name === 'languages' && Array.isArray(inner))
      return inner.flatMap((each) => (typeof each === 'string' ? [each] : languagesIn(each)));
    return languagesIn(inner);
  });
}

function tongueOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}

function languageName(language: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
