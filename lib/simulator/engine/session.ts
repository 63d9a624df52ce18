import { own } from '../../core/shared/own';
import { Attributes } from '../twiml/attributes';
import type { TwimlElement } from '../twiml/element';
import { TwimlError } from '../twiml/parse-twiml';
import { splitConnectionOverrides } from '../webhooks/connection-overrides';
import type { Params } from '../webhooks/signature';
import type { HttpMethod } from '../webhooks/webhook-client';
import { WebhookFailure } from '../webhooks/webhook-failure';
import { callParams } from './call-params';
import { type Document, documentOf, fetchDocument } from './document';
import { type DocumentSource, fromUrl } from './document-source';
import type { Exchange } from './exchange';
import { Inbox, type TimeIsUp } from './inbox';
import type { Leg, LegEvent } from './leg';
import { markAnswered } from './leg-life';
import { playSound } from './play-sound';
import type { Next } from './verb';

export type SessionEvent =
  | LegEvent
  | { kind: 'leg'; leg: Leg; event: LegEvent | { kind: 'screened'; accepted: boolean } };
export type SessionEnd = Exclude<Next, { kind: 'next' } | { kind: 'goto' }>;
export type Fallback = { url: string; method: HttpMethod };

/** A document that keeps sending the call on without ever speaking or waiting is stopped. */
const DOCUMENTS_MAX = 1_000;
const APPLICATION_ERROR = 'We are sorry, an application error has occurred. Goodbye.';

/** Executes TwiML on one leg, document after document, until the call ends. */
export class CallSession {
  readonly exchange: Exchange;
  readonly leg: Leg;
  readonly inbox: Inbox<SessionEvent>;
  readonly fallback: Fallback | null;
  /** A whisper or a screening document runs on a dialled leg before it is connected. */
  readonly whisper: boolean;
  document: Document = { url: null, method: 'POST', verbs: [], warnings: [] };
  verbsDone = 0;
  #fallbackUsed = false;

  constructor(exchange: Exchange, leg: Leg, options: { fallback?: Fallback | null; whisper?: boolean } = {}) {
    this.exchange = exchange;
    this.leg = leg;
    this.inbox = new Inbox(leg.strand);
    this.fallback = options.fallback ?? null;
    this.whisper = options.whisper ?? false;
    leg.listener = (event) => this.inbox.put(event);
  }

  async run(first: DocumentSource): Promise<SessionEnd> {
    let source = first;
    for (let count = 0; count < DOCUMENTS_MAX; count++) {
      const document = await this.#load(source);
      const happened = this.#interruptedMeanwhile();
      const next = happened ?? (document === null ? await this.#sayApplicationError() : await this.#execute(document));
      if (next.kind === 'goto') source = next.source;
      else if (next.kind !== 'next') return next;
    }
    this.warn({ code: 11215, message: `The call was sent through ${DOCUMENTS_MAX} documents` });
    return { kind: 'hangUp' };
  }

  attributes(element: TwimlElement): Attributes {
    return new Attributes(element, (warning) => this.warn(warning));
  }

  warn(warning: { code: number; message: string }): void {
    this.leg.diary.warn(warning.code, warning.message);
  }

  /** The document that an `action` or a text names; an empty or missing one is the current document. */
  source(url: string | null, method: HttpMethod, params: Params): Extract<DocumentSource, { kind: 'url' }> {
    const trimmed = url?.trim() ?? '';
    return fromUrl(this.absolute(trimmed) ?? '', trimmed === '' ? this.document.method : method, params);
  }

  /** An address as the document means it; null when there is none to refer to. */
  absolute(url: string): string | null {
    const base = this.document.url;
    if (url === '') return base;
    if (/^https?:\/\//i.test(url)) return url;
    return base === null || !URL.canParse(url, base) ? url : new URL(url, base).href;
  }

  /** What an event means for whatever verb is being executed; null when the call goes on. */
  interruption(event: SessionEvent | TimeIsUp): Next | null {
    if (event.kind === 'gone') return { kind: 'gone' };
    if (event.kind === 'cut') return { kind: 'cut', canceled: event.canceled };
    return event.kind === 'replaced' ? { kind: 'goto', source: event.source } : null;
  }

  /** Requests a document whose verbs nobody can hear any more: the caller has gone. */
  async requestLast(source: DocumentSource): Promise<void> {
    await this.#load(source);
    this.exchange.store.fileCall(this.leg.row, this.leg.diary.pages);
  }

  /** Requests a document that is not executed: the REST API has already sent the call to another one. */
  async requestUnused(source: Extract<DocumentSource, { kind: 'url' }>): Promise<void> {
    const params = { ...callParams(this.exchange, this.leg), ...source.params };
    try {
      await fetchDocument(this.exchange, this.leg, { ...source, params });
    } catch (error) {
      if (!(error instanceof WebhookFailure) && !(error instanceof TwimlError)) throw error;
      this.warn(error);
    }
  }

  answer(): void {
    if (this.leg.row.direction === 'inbound') markAnswered(this.exchange, this.leg);
  }

  async #execute(document: Document): Promise<Next> {
    this.document = document;
    if (document.verbs.some((verb) => verb.name === 'Record')) this.leg.mailboxReached = true;
    for (const warning of document.warnings) this.warn(warning);
    for (const element of document.verbs) {
      const verb = own(this.exchange.verbs, element.name);
      if (verb === undefined) continue;
      if (verb.answers(element)) this.answer();
      const next = await verb.perform(element, this);
      this.verbsDone += 1;
      if (next.kind !== 'next') return next;
    }
    if (document.verbs.length === 0 || document.verbs.some((verb) => verb.name !== 'Pause')) this.answer();
    return { kind: 'end' };
  }

  async #load(source: DocumentSource): Promise<Document | null> {
    try {
      if (source.kind === 'inline') return documentOf(source.twiml, null, 'POST');
      const params = { ...callParams(this.exchange, this.leg), ...source.params };
      return await fetchDocument(this.exchange, this.leg, { ...source, params });
    } catch (error) {
      if (!(error instanceof WebhookFailure) && !(error instanceof TwimlError)) throw error;
      this.warn(error);
      return this.#loadFallback(source, error.code);
    }
  }

  async #loadFallback(failed: DocumentSource, code: number): Promise<Document | null> {
    if (this.fallback === null || this.#fallbackUsed) return null;
    this.#fallbackUsed = true;
    const about = failed.kind === 'url' ? { ...failed.params, ErrorUrl: splitConnectionOverrides(failed.url).url } : {};
    return this.#load(fromUrl(this.fallback.url, this.fallback.method, { ...about, ErrorCode: String(code) }));
  }

  async #sayApplicationError(): Promise<Next> {
    if (this.whisper) return { kind: 'hangUp' };
    this.answer();
    this.leg.diary.note('application error');
    this.leg.applicationFailed = true;
    const source = { kind: 'speech' as const, text: APPLICATION_ERROR, voice: null };
    const event = await playSound(this, 'prompt', APPLICATION_ERROR, source, () => false);
    return (event === null ? null : this.interruption(event)) ?? { kind: 'hangUp' };
  }

  /** Keys and words that came while a document was fetched are lost, as on the real line; an end or a new document is not. */
  #interruptedMeanwhile(): Next | null {
    const isBreak = (event: SessionEvent): event is SessionEvent => this.interruption(event) !== null;
    const found = this.inbox.take(isBreak, (event) => event.kind === 'key' || event.kind === 'voice');
    return found === null ? null : this.interruption(found);
  }
}
