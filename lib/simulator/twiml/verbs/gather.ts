import type { CallSession, SessionEvent } from '../../engine/session';
import { NEXT, type Next, type Verb } from '../../engine/verb';
import type { Params } from '../../webhooks/signature';
import type { TwimlElement } from '../element';
import { performSpoken } from './spoken';

const DIGITS_MAX = 1_000;
const SPEECH_SECONDS_MAX = 60;
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
      (event.kind === 'key' && wish.keys) || (event.kind === 'voice' && wish.speech && wish.bargeIn);
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
  const timeoutSeconds = auto ? 5 : attributes.integer('timeout', { fallback: 5, min: 0, max: 600, code: 13313 });
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
      : attributes.integer('speechTimeout', { fallback: timeoutSeconds, min: 0, max: 600, code: 13327 }),
    finishOnKey: attributes.pattern('finishOnKey', /^[0-9#*]?$/, '#', 13310),
    numDigits: attributes.integer('numDigits', { fallback: DIGITS_MAX, min: 1, max: DIGITS_MAX, code: 13314 }),
    bargeIn: attributes.flag('bargeIn', true, 12200),
  };
}

/** Waits for keys or words after the prompts; whichever comes first decides which of the two it is about. */
class Listening {
  readonly #element: TwimlElement;
  readonly #session: CallSession;
  readonly #wish: Wish;
  #digits = '';
  #words: string[] = [];
  #spokenSeconds = 0;
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
    this.#spokenSeconds += voice.seconds;
    if (this.#spokenSeconds >= SPEECH_SECONDS_MAX) return this.#finish('');
    this.#untilTick =
      this.#session.leg.strand.tick + Math.round((voice.seconds + this.#wish.speechTimeoutSeconds) * 1000);
    return null;
  }

  #finish(finishedOnKey: string): Next {
    const said = this.#words.join(' ').trim();
    if (said !== '') return this.#action({ SpeechResult: said, Confidence: '0.92', Language: this.#language() });
    if (this.#digits !== '') return this.#action({ Digits: this.#digits, FinishedOnKey: finishedOnKey });
    const always = this.#session.attributes(this.#element).flag('actionOnEmptyResult', false, 13338);
    if (!always) return NEXT;
    return this.#action(this.#wish.keys ? { Digits: '', FinishedOnKey: finishedOnKey } : { SpeechResult: '' });
  }

  #language(): string {
    return this.#element.attributes['language'] ?? 'en-US';
  }

  #action(params: Params): Next {
    const attributes = this.#session.attributes(this.#element);
    this.#session.leg.diary.note(`gathered ${JSON.stringify(params)}`);
    const method = attributes.method('method', 13312);
    return {
      kind: 'goto',
      source: this.#session.source(attributes.text('action'), method, { ...params, msg: 'Gather End' }),
    };
  }
}
