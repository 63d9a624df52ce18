import { callParams } from '../../engine/call-params';
import { sendCallback } from '../../engine/send-callback';
import type { CallSession, SessionEvent } from '../../engine/session';
import { NEXT, type Next, type Verb } from '../../engine/verb';
import type { Params } from '../../webhooks/signature';
import type { HttpMethod } from '../../webhooks/webhook-client';
import type { Attributes } from '../attributes';
import type { TwimlElement } from '../element';
import { GATHER_LANGUAGES } from '../languages';
import { performSpoken } from './spoken';

const DIGITS_MAX = 1_000;
const SPEECH_SECONDS_MAX = 60;
/** The carrier states no longest time-out; a call ends after four hours. */
const SECONDS_MAX = 14_400;
/** How long a speaker must be silent when the carrier decides by itself that they have finished. */
const AUTO_SPEECH_TIMEOUT_SECONDS = 1;

type Wish = {
  keys: boolean;
  speech: boolean;
  timeoutSeconds: number;
  speechTimeoutSeconds: number;
  finishOnKey: string;
  numDigits: number;
  bargeIn: boolean;
  method: HttpMethod;
  language: string;
  /** Where words are reported while the caller still speaks; null: nowhere. */
  partial: { url: string; method: HttpMethod } | null;
};

export const gather: Verb = {
  name: 'Gather',
  answers: () => true,
  perform: async (element, session) => {
    const wish = wishOf(element, session);
    session.leg.diary.verb(
      'Gather',
      `${wish.keys ? 'keys ' : ''}${wish.speech ? 'speech ' : ''}timeout ${wish.timeoutSeconds} s`,
    );
    const isInput = (event: SessionEvent) =>
      wish.bargeIn && ((event.kind === 'key' && wish.keys) || (event.kind === 'voice' && wish.speech));
    let first: SessionEvent | null = null;
    for (const child of element.children) {
      if (first === null) first = await performSpoken(child, session, isInput);
    }
    const interrupted = first === null ? null : session.interruption(first);
    if (interrupted !== null) return interrupted;
    return new Listening(element, session, wish).run(first);
  },
};

function wishOf(element: TwimlElement, session: CallSession): Wish {
  const attributes = session.attributes(element);
  const inputs = attributes.words('input', ['dtmf', 'speech'], ['dtmf'], 12200);
  const auto = attributes.text('timeout') === 'auto';
  const timeoutSeconds = auto
    ? 5
    : attributes.integer('timeout', { fallback: 5, min: 1, max: SECONDS_MAX, code: 13313 });
  const speechAuto = attributes.text('speechTimeout') === 'auto';
  const model = attributes.text('speechModel') ?? 'default';
  if (speechAuto && model === 'default') {
    session.warn({
      code: 13335,
      message: 'Gather: speechTimeout "auto" needs another speechModel than the default one',
    });
  }
  return {
    keys: inputs.has('dtmf'),
    speech: inputs.has('speech'),
    timeoutSeconds,
    speechTimeoutSeconds: speechAuto
      ? AUTO_SPEECH_TIMEOUT_SECONDS
      : attributes.integer('speechTimeout', { fallback: timeoutSeconds, min: 1, max: SECONDS_MAX, code: 13327 }),
    finishOnKey: attributes.pattern('finishOnKey', /^[0-9#*]?$/, '#', 13310),
    numDigits: attributes.integer('numDigits', { fallback: DIGITS_MAX, min: 1, max: DIGITS_MAX, code: 13314 }),
    bargeIn: attributes.flag('bargeIn', true, 12200),
    method: attributes.method('method', 13312),
    language: attributes.oneOf('language', GATHER_LANGUAGES, 'en-US', 13330),
    partial: partialCallbackOf(attributes, session),
  };
}

function partialCallbackOf(attributes: Attributes, session: CallSession): Wish['partial'] {
  const url = attributes.text('partialResultCallback')?.trim() ?? '';
  if (url === '') return null;
  return { url: session.absolute(url) ?? url, method: attributes.method('partialResultCallbackMethod', 13210) };
}

/** Waits for keys or words after the prompts; whichever comes first decides which of the two it is about. */
class Listening {
  readonly #element: TwimlElement;
  readonly #session: CallSession;
  readonly #wish: Wish;
  #digits = '';
  #words: string[] = [];
  #spokenSeconds = 0;
  #partials = 0;
  #partialDeliveries: Promise<void> = Promise.resolve();
  #untilTick: number;

  constructor(element: TwimlElement, session: CallSession, wish: Wish) {
    this.#element = element;
    this.#session = session;
    this.#wish = wish;
    this.#untilTick = session.leg.strand.tick + wish.timeoutSeconds * 1000;
  }

  async run(first: SessionEvent | null): Promise<Next> {
    let event = first ?? (await this.#session.inbox.next(this.#untilTick));
    for (;;) {
      if (event.kind === 'time') return this.#finish('');
      const interrupted = this.#session.interruption(event);
      if (interrupted !== null) return interrupted;
      const finished =
        event.kind === 'key' ? this.#key(event.key) : event.kind === 'voice' ? this.#voice(event.voice) : null;
      if (finished !== null) return finished;
      event = await this.#session.inbox.next(this.#untilTick);
    }
  }

  #key(key: string): Next | null {
    if (!this.#wish.keys || this.#words.length > 0) return null;
    if (this.#wish.finishOnKey !== '' && this.#wish.finishOnKey.includes(key)) return this.#finish(key);
    this.#digits += key;
    if (this.#digits.length >= this.#wish.numDigits) return this.#finish('');
    this.#untilTick = this.#session.leg.strand.tick + this.#wish.timeoutSeconds * 1000;
    return null;
  }

  #voice(voice: { text: string; seconds: number }): Next | null {
    if (!this.#wish.speech || this.#digits !== '') return null;
    this.#words.push(voice.text);
    this.#reportPartial();
    this.#spokenSeconds += voice.seconds;
    if (this.#spokenSeconds >= SPEECH_SECONDS_MAX) return this.#finish('');
    this.#untilTick =
      this.#session.leg.strand.tick + Math.round((voice.seconds + this.#wish.speechTimeoutSeconds) * 1000);
    return null;
  }

  #finish(finishedOnKey: string): Next {
    const said = this.#words.join(' ').trim();
    if (said !== '') return this.#action({ SpeechResult: said, Confidence: '0.92', Language: this.#wish.language });
    if (this.#digits !== '') return this.#action({ Digits: this.#digits, FinishedOnKey: finishedOnKey });
    const always = this.#session.attributes(this.#element).flag('actionOnEmptyResult', false, 13338);
    if (!always) return NEXT;
    return this.#action(this.#wish.keys ? { Digits: '', FinishedOnKey: finishedOnKey } : { SpeechResult: '' });
  }

  /** Reports everything said so far; the answer is ignored. */
  #reportPartial(): void {
    const { partial, language } = this.#wish;
    const { exchange, leg } = this.#session;
    if (partial === null) return;
    const params = {
      ...callParams(exchange, leg),
      UnstableSpeechResult: this.#words.join(' ').trim(),
      Language: language,
      SequenceNumber: String(this.#partials),
    };
    this.#partials += 1;
    const onFailure = (code: number, message: string) => this.#session.warn({ code, message });
    const callback = { ...partial, params, callSid: leg.sid, purpose: 'partial' as const, onFailure };
    this.#partialDeliveries = sendCallback(exchange, leg.strand, callback, this.#partialDeliveries);
  }

  #action(params: Params): Next {
    const attributes = this.#session.attributes(this.#element);
    this.#session.leg.diary.note(`gathered ${JSON.stringify(params)}`);
    return {
      kind: 'goto',
      source: this.#session.source(attributes.text('action'), this.#wish.method, { ...params, msg: 'Gather End' }),
    };
  }
}
