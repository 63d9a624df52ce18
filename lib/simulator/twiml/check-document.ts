import { own } from '../../core/shared/own';
import type { TwimlElement } from './element';
import { TwimlError } from './parse-twiml';
import { FOREIGN_VERBS, IGNORED_ATTRIBUTES, VOCABULARY } from './vocabulary';

/** Known words that stand inside a verb only. */
const NOUNS = new Set(['Number', 'Client', 'Identity', 'Parameter']);
/** The carrier's own codes for a verb inside one that cannot hold it. */
const NESTING: Readonly<Record<string, number>> = { Gather: 13320, Dial: 13215 };

export type Warning = { code: number; message: string };

/**
 * What is wrong with a document and does not keep it from being executed (12200: unknown elements and attributes, which are
 * skipped). Throws a TwimlError when a known verb stands inside one that cannot hold it: running it would be a guess.
 */
export function checkDocument(response: TwimlElement): Warning[] {
  const warnings: Warning[] = [];
  checkAttributes(response, [], warnings);
  for (const verb of response.children) {
    if (FOREIGN_VERBS.has(verb.name)) {
      warnings.push({
        code: 12200,
        message: `Schema validation warning: <${verb.name}> is not executed by this carrier and was skipped.`,
      });
    } else if (own(VOCABULARY, verb.name) === undefined || NOUNS.has(verb.name)) {
      warnings.push({
        code: 12200,
        message: `Schema validation warning: <${verb.name}> is not a verb and was skipped.`,
      });
    } else {
      checkElement(verb, warnings);
    }
  }
  return warnings;
}

/** What says which way to read the document, and nothing about the call. */
const NAMESPACES = /^(xmlns|xsi)(:|$)/;

function checkAttributes(element: TwimlElement, known: readonly string[], warnings: Warning[]): void {
  for (const name of Object.keys(element.attributes)) {
    if (known.includes(name) || (element.name === 'Response' && (name === 'version' || NAMESPACES.test(name))))
      continue;
    warnings.push({
      code: 12200,
      message: `Schema validation warning: attribute "${name}" is not allowed in <${element.name}>.`,
    });
  }
}

function checkElement(element: TwimlElement, warnings: Warning[]): void {
  const known = own(VOCABULARY, element.name);
  if (known === undefined) return;
  checkAttributes(element, known.attributes, warnings);
  for (const name of own(IGNORED_ATTRIBUTES, element.name) ?? []) {
    if (element.attributes[name] === undefined) continue;
    warnings.push({
      code: 12200,
      message: `"${name}" of <${element.name}> is accepted and not executed by this carrier.`,
    });
  }
  for (const child of element.children) {
    if (known.children.includes(child.name)) {
      checkElement(child, warnings);
    } else if (own(VOCABULARY, child.name) !== undefined) {
      throw new TwimlError(own(NESTING, element.name) ?? 12100, `<${child.name}> is not allowed in <${element.name}>.`);
    } else {
      warnings.push({
        code: 12200,
        message: `Schema validation warning: <${child.name}> is not allowed in <${element.name}> and was skipped.`,
      });
    }
  }
}
