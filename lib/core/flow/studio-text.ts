import { FIELD_NAME_PATTERN } from './values';

/** The field in which what a widget or variable of Studio knew is kept here: lower-case letters, digits and underscores. */
export function fieldNameOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 30);
  return FIELD_NAME_PATTERN.test(plain) ? plain : 'value';
}

/** A text of Studio with its placeholders as they are called here; `lost`: placeholders that have no counterpart and are left out. */
export function readStudioText(text: string): { text: string; lost: string[] } {
  const lost: string[] = [];
  const read = text.replace(/\{\{\s*([^{}]{0,200}?)\s*\}\}/g, (whole, expression: string) => {
    const name = placeholderOf(expression.split('|')[0]?.trim() ?? '');
    if (name === null) lost.push(whole);
    return name === null ? '' : `{{${name}}}`;
  });
  const conditions = read.match(/\{%[^%]{0,500}%\}/g) ?? [];
  return { text: read.replace(/\{%[^%]{0,500}%\}/g, '').trim(), lost: [...lost, ...conditions] };
}

function placeholderOf(expression: string): string | null {
  if (/^(trigger\.call\.From|contact\.channel\.address)$/.test(expression)) return 'caller.number';
  if (/^(trigger\.call\.To|flow\.channel\.address)$/.test(expression)) return 'number.called';
  if (/^trigger\.call\.CallerName$/.test(expression)) return 'caller.name';
  const variable = /^(?:flow\.variables|flow\.data)\.(\w{1,60})$/.exec(expression)?.[1];
  if (variable !== undefined) return `field.${fieldNameOf(variable)}`;
  const widget = /^widgets\.([\w-]{1,100})\.(?:Digits|SpeechResult)$/.exec(expression)?.[1];
  return widget === undefined ? null : `field.${fieldNameOf(widget)}`;
}
