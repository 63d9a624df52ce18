import type { Exchange } from '../engine/exchange';
import { rfc2822 } from '../engine/rfc-2822';
import { type HttpReply, jsonReply } from '../http/json-server';
import { dialledNumber } from '../network/dialled-number';
import { TOLL_FREE_AREAS } from '../network/geography';
import type { NumberRow } from '../store/number-row';
import { offeredNumbers } from './available-phone-numbers';
import { flagField, methodField, urlField } from './form-fields';
import { listPage } from './list-page';
import type { RestRequest } from './rest-context';
import { notFound, RestError } from './rest-error';
import { NUMBER_TO_BUY, refuseTestNumber } from './test-numbers';

/** The API shows an address that was never given as null; as a parameter it is an empty text. */
function orNull(url: string): string | null {
  return url === '' ? null : url;
}

function view(exchange: Exchange, row: NumberRow): Record<string, unknown> {
  return {
    sid: row.sid,
    account_sid: exchange.accountSid,
    friendly_name: row.friendlyName,
    phone_number: row.phoneNumber,
    voice_url: orNull(row.voiceUrl),
    voice_method: row.voiceMethod,
    voice_fallback_url: orNull(row.voiceFallbackUrl),
    voice_fallback_method: row.voiceFallbackMethod,
    voice_caller_id_lookup: row.voiceCallerIdLookup,
    voice_application_sid: null,
    voice_receive_mode: 'voice',
    sms_url: orNull(row.smsUrl),
    sms_method: row.smsMethod,
    sms_fallback_url: orNull(row.smsFallbackUrl),
    sms_fallback_method: row.smsFallbackMethod,
    sms_application_sid: null,
    status_callback: orNull(row.statusCallback),
    status_callback_method: row.statusCallbackMethod,
    capabilities: { voice: true, sms: true, mms: false, fax: false },
    address_requirements: 'none',
    address_sid: null,
    bundle_sid: null,
    identity_sid: null,
    trunk_sid: null,
    emergency_status: 'Inactive',
    emergency_address_sid: null,
    emergency_address_status: 'unregistered',
    origin: 'twilio',
    beta: false,
    type: row.type,
    status: 'in-use',
    api_version: '2010-04-01',
    date_created: rfc2822(row.createdAt),
    date_updated: rfc2822(row.updatedAt),
    uri: `${exchange.accountPath()}/IncomingPhoneNumbers/${row.sid}.json`,
    subresource_uris: {
      assigned_add_ons: `${exchange.accountPath()}/IncomingPhoneNumbers/${row.sid}/AssignedAddOns.json`,
    },
  };
}

function applyForm(row: NumberRow, form: URLSearchParams, now: number): NumberRow {
  return {
    ...row,
    friendlyName: form.get('FriendlyName') ?? row.friendlyName,
    voiceUrl: urlField(form, 'VoiceUrl', row.voiceUrl),
    voiceMethod: methodField(form, 'VoiceMethod', row.voiceMethod),
    voiceFallbackUrl: urlField(form, 'VoiceFallbackUrl', row.voiceFallbackUrl),
    voiceFallbackMethod: methodField(form, 'VoiceFallbackMethod', row.voiceFallbackMethod),
    voiceCallerIdLookup: flagField(form, 'VoiceCallerIdLookup', row.voiceCallerIdLookup),
    smsUrl: urlField(form, 'SmsUrl', row.smsUrl),
    smsMethod: methodField(form, 'SmsMethod', row.smsMethod),
    smsFallbackUrl: urlField(form, 'SmsFallbackUrl', row.smsFallbackUrl),
    smsFallbackMethod: methodField(form, 'SmsFallbackMethod', row.smsFallbackMethod),
    statusCallback: urlField(form, 'StatusCallback', row.statusCallback),
    statusCallbackMethod: methodField(form, 'StatusCallbackMethod', row.statusCallbackMethod),
    updatedAt: now,
  };
}

function numberToBuy(exchange: Exchange, form: URLSearchParams): string {
  const asked = form.get('PhoneNumber')?.trim() ?? '';
  if (asked !== '') {
    const number = dialledNumber(asked, '');
    if (number === null) throw new RestError(400, 21421, `PhoneNumber is invalid: ${asked}`);
    return number;
  }
  const areaCode = form.get('AreaCode')?.trim() ?? '';
  if (areaCode === '') throw new RestError(400, 21421, "A 'PhoneNumber' or an 'AreaCode' parameter is required.");
  const [first] = offeredNumbers(exchange, { country: 'US', kind: 'Local', areaCode, limit: 1 });
  if (first === undefined) throw new RestError(400, 21452, `No phone numbers found in area code ${areaCode}`);
  return first.phoneNumber;
}

export function buyNumber({ exchange, form }: RestRequest): HttpReply {
  const phoneNumber = numberToBuy(exchange, form);
  refuseTestNumber(NUMBER_TO_BUY, phoneNumber);
  if (exchange.store.numbers.find((row) => row.phoneNumber === phoneNumber) !== null) {
    throw new RestError(400, 21422, `${phoneNumber} is not available.`);
  }
  const now = exchange.clock.now();
  const tollFree = phoneNumber.startsWith('+1') && TOLL_FREE_AREAS.some((area) => area === phoneNumber.slice(2, 5));
  const fresh: NumberRow = {
    sid: exchange.clock.strand().sid('PN'),
    phoneNumber,
    friendlyName: phoneNumber,
    type: tollFree ? 'toll-free' : 'local',
    voiceUrl: '',
    voiceMethod: 'POST',
    voiceFallbackUrl: '',
    voiceFallbackMethod: 'POST',
    voiceCallerIdLookup: false,
    smsUrl: '',
    smsMethod: 'POST',
    smsFallbackUrl: '',
    smsFallbackMethod: 'POST',
    statusCallback: '',
    statusCallbackMethod: 'POST',
    createdAt: now,
    updatedAt: now,
  };
  const row = applyForm(fresh, form, now);
  exchange.store.numbers.put(row.sid, row);
  return jsonReply(201, view(exchange, row));
}

function numberNamed({ exchange, params, path }: RestRequest): NumberRow {
  const row = exchange.store.numbers.get(params['sid'] ?? '');
  if (row === null) throw notFound(path);
  return row;
}

export function fetchNumber(request: RestRequest): HttpReply {
  return jsonReply(200, view(request.exchange, numberNamed(request)));
}

export function updateNumber(request: RestRequest): HttpReply {
  const { exchange, form } = request;
  const row = applyForm(numberNamed(request), form, exchange.clock.now());
  exchange.store.numbers.put(row.sid, row);
  return jsonReply(200, view(exchange, row));
}

export function releaseNumber(request: RestRequest): HttpReply {
  request.exchange.store.numbers.remove(numberNamed(request).sid);
  return { status: 204 };
}

export function listNumbers(request: RestRequest): HttpReply {
  return listOf(request, null);
}

/** Lists the numbers of one type. */
export function listNumbersOf(type: NumberRow['type']): (request: RestRequest) => HttpReply {
  return (request) => listOf(request, type);
}

function listOf(request: RestRequest, type: NumberRow['type'] | null): HttpReply {
  const { exchange, query } = request;
  const wanted =
    query
      .get('PhoneNumber')
      ?.replace(/[^\d*]/g, '')
      .replaceAll('*', '\\d') ?? '';
  const name = query.get('FriendlyName');
  const rows = exchange.store.numbers
    .values()
    .filter(
      (row) =>
        (type === null || row.type === type) &&
        (wanted === '' || new RegExp(wanted).test(row.phoneNumber)) &&
        (name === null || row.friendlyName === name),
    );
  return listPage(request, 'incoming_phone_numbers', rows, {
    placeOf: (row) => ({ time: row.createdAt, order: exchange.store.numbers.orderOf(row.sid) }),
    render: (row) => view(exchange, row),
  });
}
