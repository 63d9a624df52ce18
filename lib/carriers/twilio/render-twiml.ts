import type {
  DialInstruction,
  DialTarget,
  GatherInstruction,
  Instruction,
  PauseInstruction,
  RecordInstruction,
  SayInstruction,
} from '../../core/flow/instruction';
import { extensionOf, numberWithoutExtension } from '../../core/shared/phone-number';
import type { CarrierAnswer, TurnUrls } from '../carrier';
import { element, escapeXml } from './xml';

/** Time-outs and retries of the carrier's requests, read from the fragment: whatever fails, the fallback still has time to answer. */
export const TURN_POLICY = '#ct=1500&rt=3000&rc=2&rp=ct,rt,5xx&tt=9000';
/** The same for turns that may ask a server for up to 8 s (TURN_FETCH_MS_MAX); the fallback still has more than 5 s of the 15 s there are. */
const PATIENT_POLICY = '#ct=1500&rt=9000&rc=2&rp=ct,rt,5xx&tt=9500';
/** A callback may take its time and is worth every retry. */
export const CALLBACK_POLICY = '#rc=5&rp=all&rt=5000&tt=15000';
const LEG_EVENTS = 'initiated ringing answered completed';
/** The carrier refuses a longer text in one Say (13521). */
const SAY_CHARACTERS_MAX = 4_096;
const SPEECH_HINTS_MAX = 500;
const SPEECH_HINT_CHARACTERS_MAX = 100;

/**
 * The answer to a turn as TwiML; the same instructions give the same bytes. Text from outside (names, numbers, prompts) cannot leave
 * its element.
 */
export function renderTwiml(instructions: readonly Instruction[], urls: TurnUrls): CarrierAnswer {
  let verbs = '';
  for (const instruction of instructions) verbs += renderVerb(instruction, urls);
  return {
    contentType: 'text/xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="UTF-8"?>${element('Response', {}, verbs)}`,
  };
}

function policyOf(urls: TurnUrls): string {
  return urls.isPatient === true ? PATIENT_POLICY : TURN_POLICY;
}

function renderVerb(instruction: Instruction, urls: TurnUrls): string {
  switch (instruction.kind) {
    case 'say':
      return renderSay(instruction);
    case 'play':
      return element('Play', {}, escapeXml(urls.audio(instruction.key)));
    case 'fetch':
      // Our own side has done it before anything is rendered; one that slips through must not end the call.
      return '';
    case 'pause':
      return renderPause(instruction);
    case 'gather':
      return renderGather(instruction, urls);
    case 'dial':
      return renderDial(instruction, urls);
    case 'record':
      return renderRecord(instruction, urls);
    case 'comeBack':
      return element('Redirect', { method: 'POST' }, escapeXml(urls.next() + policyOf(urls)));
    case 'hangUp':
      return '<Hangup/>';
    case 'reject':
      return element('Reject', { reason: instruction.reason });
    default:
      return instruction satisfies never;
  }
}

function renderSay({ text, language, voice }: SayInstruction): string {
  const attributes = { voice, language };
  if (text.length <= SAY_CHARACTERS_MAX) return element('Say', attributes, escapeXml(text));
  return splitText(text)
    .map((part) => element('Say', attributes, escapeXml(part)))
    .join('');
}

/** Cut at spaces where there are any, never inside a pair of surrogates. */
function splitText(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > SAY_CHARACTERS_MAX) {
    const space = rest.lastIndexOf(' ', SAY_CHARACTERS_MAX);
    const hasSplitPair = /[\ud800-\udbff]/.test(rest.charAt(SAY_CHARACTERS_MAX - 1));
    const end = space > 0 ? space : SAY_CHARACTERS_MAX - (hasSplitPair ? 1 : 0);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}

function renderPause({ seconds }: PauseInstruction): string {
  return element('Pause', { length: Math.max(1, Math.round(seconds)) });
}

/** Silence comes back like any other input: without `actionOnEmptyResult` the document would just end, and with it the call. */
function renderGather(gather: GatherInstruction, urls: TurnUrls): string {
  const isSpeech = gather.input.includes('speech');
  const prompts = gather.prompts.map((prompt) => renderVerb(prompt, urls));
  const hints = gather.speechHints
    .slice(0, SPEECH_HINTS_MAX)
    .map((hint) => hint.replaceAll(',', ' ').slice(0, SPEECH_HINT_CHARACTERS_MAX));
  return element(
    'Gather',
    {
      input: gather.input.map((kind) => (kind === 'keys' ? 'dtmf' : 'speech')).join(' '),
      action: urls.next() + policyOf(urls),
      method: 'POST',
      timeout: gather.timeoutSeconds,
      numDigits: gather.digitsMax,
      finishOnKey: gather.finishOnKey ?? '',
      language: isSpeech ? gather.language : null,
      hints: isSpeech && hints.length > 0 ? hints.join(',') : null,
      actionOnEmptyResult: true,
    },
    prompts.join(''),
  );
}

function renderDial(dial: DialInstruction, urls: TurnUrls): string {
  const targets = dial.targets.map((target, index) => renderTarget(target, index, dial, urls));
  return element(
    'Dial',
    {
      action: urls.next() + policyOf(urls),
      method: 'POST',
      timeout: dial.ringSeconds,
      timeLimit: dial.talkSecondsMax,
      callerId: dial.callerId,
      sequential: dial.order === 'inTurn' && dial.targets.length > 1 ? true : null,
      ...(dial.record
        ? { record: 'record-from-answer-dual', recordingStatusCallback: urls.recording() + CALLBACK_POLICY }
        : {}),
    },
    targets.join(''),
  );
}

function renderTarget(target: DialTarget, index: number, { accept }: DialInstruction, urls: TurnUrls): string {
  const attributes = {
    url: accept === null ? null : urls.whisper(index) + TURN_POLICY,
    statusCallback: urls.legStatus(index) + CALLBACK_POLICY,
    statusCallbackEvent: LEG_EVENTS,
  };
  return target.kind === 'browser'
    ? element('Client', attributes, escapeXml(target.identity))
    : renderNumber(target.number, attributes);
}

/** The carrier dials the extension once the number answers, and only then asks for the whisper. `w` waits half a second. */
function renderNumber(number: string, attributes: Parameters<typeof element>[1]): string {
  const extension = extensionOf(number);
  const sendDigits = extension === null ? null : `ww${extension}`;
  return element('Number', { ...attributes, sendDigits }, escapeXml(numberWithoutExtension(number)));
}

/** A recording of pure silence has no action request at some carriers and falls through: the Redirect brings that caller back too. */
function renderRecord(record: RecordInstruction, urls: TurnUrls): string {
  const next = urls.next() + policyOf(urls);
  const verb = element('Record', {
    action: next,
    method: 'POST',
    timeout: record.silenceSeconds,
    finishOnKey: record.finishOnKey,
    maxLength: record.secondsMax,
    playBeep: record.beep,
    transcribe: record.transcribe === true ? true : null,
    transcribeCallback: record.transcribe === true ? urls.transcript() + CALLBACK_POLICY : null,
    recordingStatusCallback: urls.recording() + CALLBACK_POLICY,
  });
  return verb + element('Redirect', { method: 'POST' }, escapeXml(next));
}
