import { CaseTag, IfTag, Liquid, Output, type Template, type Token, TokenKind, TypeGuards, UnlessTag } from 'liquidjs';
import { FIELD_NAME_PATTERN } from './values';

/** A longer text with Liquid in it is kept as it was written: the parser's time grows with the square of a text. */
const LIQUID_TEXT_CHARACTERS_MAX = 4_000;
/** Of one file. It keeps an import of 1 MB that is full of placeholders under a second. */
export const LIQUID_FILE_CHARACTERS_MAX = 40_000;

/** How many characters of Liquid may still be parsed for this file. */
export type LiquidBudget = { charactersLeft: number };
/** `lost`: what the text did in Studio and does not do here, each as the end of the sentence "Imported without …". */
export type StudioText = { text: string; lost: string[] };

const liquid = new Liquid({ ownPropertyOnly: true });

/** The field in which what a widget or variable of Studio knew is kept here: lower-case letters, digits and underscores. */
export function fieldNameOf(name: string): string {
  const plain = name
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 30);
  return FIELD_NAME_PATTERN.test(plain) ? plain : 'value';
}

/**
 * A text of Studio with its Liquid placeholders as call fields. Conditions keep their `else` part only, because no step can decide inside
 * a text. A text that is not valid Liquid, or too long to parse, is kept as written: publishing refuses its braces. Never throws.
 */
export function readStudioText(text: string, budget: LiquidBudget): StudioText {
  const trimmed = text.trim();
  if (!trimmed.includes('{{') && !trimmed.includes('{%')) return { text: trimmed, lost: [] };
  if (trimmed.length > LIQUID_TEXT_CHARACTERS_MAX || trimmed.length > budget.charactersLeft)
    return { text: trimmed, lost: ['its Liquid, which is too long to convert: rewrite the text before publishing'] };
  budget.charactersLeft -= trimmed.length;
  try {
    const lost: string[] = [];
    return { text: readTemplates(liquid.parse(trimmed), lost).trim(), lost };
  } catch {
    return { text: trimmed, lost: ['its Liquid, which has a mistake: rewrite the text before publishing'] };
  }
}

function readTemplates(templates: readonly Template[], lost: string[]): string {
  return templates.map((template) => readTemplate(template, lost)).join('');
}

function readTemplate(template: Template, lost: string[]): string {
  const { token } = template;
  if (token.kind === TokenKind.HTML) return htmlOf(token);
  if (template instanceof Output) return readOutput(template, lost);
  if (template instanceof CaseTag || template instanceof IfTag || template instanceof UnlessTag) {
    for (const { templates } of template.branches) {
      const words = readTemplates(templates, []).trim();
      if (words !== '') lost.push(`“${short(words)}”, which depended on ${short(token.getText())}`);
    }
    return readTemplates(template.elseTemplates ?? [], lost);
  }
  if ('name' in template && (template.name === 'comment' || template.name === '#')) return '';
  lost.push(short(token.getText()));
  return '';
}

/** Without the white space that `{%-` and `-%}` next to it take away. */
function htmlOf(token: Token): string {
  return TypeGuards.isHTMLToken(token) ? token.getContent() : token.getText();
}

/** A placeholder, or words in quotes. Of its filters only `default` has a meaning here, and only where the value itself is not known. */
function readOutput({ value, token }: Output, lost: string[]): string {
  const [first, ...more] = value.initial.postfix;
  const whole = short(token.getText());
  if (first === undefined || more.length > 0) {
    lost.push(whole);
    return '';
  }
  const otherwise = value.filters.find(({ name }) => name === 'default')?.args[0];
  const fallback = otherwise === undefined || Array.isArray(otherwise) ? null : literalOf(otherwise);
  const others = value.filters.filter(({ name }) => name !== 'default').map(({ name }) => name);
  if (others.length > 0) lost.push(`the ${others.map(short).join(', ')} of ${whole}`);
  const literal = literalOf(first);
  if (literal !== null) return literal;
  const field = placeholderOf(first.getText());
  if (field === null) {
    lost.push(fallback === null ? whole : `${whole}: “${short(fallback)}” is always used`);
    return fallback ?? '';
  }
  if (fallback !== null) lost.push(`“${short(fallback)}”, which ${whole} said when the value was empty`);
  return `{{${field}}}`;
}

function literalOf(token: Token): string | null {
  if (TypeGuards.isQuotedToken(token)) return token.content;
  return TypeGuards.isNumberToken(token) ? String(token.content) : null;
}

function placeholderOf(expression: string): string | null {
  if (/^(trigger\.call\.From|contact\.channel\.address)$/.test(expression)) return 'caller.number';
  if (/^(trigger\.call\.To|flow\.channel\.address)$/.test(expression)) return 'number.called';
  if (expression === 'trigger.call.CallerName') return 'caller.name';
  const variable = /^(?:flow\.variables|flow\.data)\.(\w{1,60})$/.exec(expression)?.[1];
  if (variable !== undefined) return `field.${fieldNameOf(variable)}`;
  const widget = /^widgets\.([\w-]{1,100})\.(?:Digits|SpeechResult)$/.exec(expression)?.[1];
  return widget === undefined ? null : `field.${fieldNameOf(widget)}`;
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
