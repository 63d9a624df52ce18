import { own } from '../../core/shared/own';
import { RestError } from './rest-error';

/** Numbers with which the carrier answers a mistake on purpose, so that an application can be seen to cope with it. */
type TestNumbers = Readonly<Record<string, readonly [code: number, message: string]>>;

export const NUMBER_TO_BUY: TestNumbers = {
  '+15005550000': [21422, 'PhoneNumber is not available.'],
  '+15005550001': [21421, 'PhoneNumber is invalid.'],
};
export const TEXT_FROM: TestNumbers = {
  '+15005550001': [21212, "The 'From' number is not valid."],
  '+15005550007': [21606, "The 'From' phone number is not a message-capable number of your account."],
  '+15005550008': [21611, "The 'From' number has too many messages waiting."],
};
export const TEXT_TO: TestNumbers = {
  '+15005550001': [21211, "The 'To' number is not a valid phone number."],
  '+15005550002': [21612, "The 'To' number cannot be reached from this carrier."],
  '+15005550003': [21408, "Permission to send to the region of the 'To' number has not been given."],
  '+15005550004': [21610, 'The recipient has opted out of texts from this number.'],
  '+15005550009': [21614, "The 'To' number is not a mobile number."],
};
export const CALL_FROM: TestNumbers = { '+15005550001': [21212, "The 'From' number is not valid."] };
export const CALL_TO: TestNumbers = {
  '+15005550001': [21217, 'The number does not appear to be valid.'],
  '+15005550002': [21214, 'The number cannot be reached.'],
  '+15005550003': [21215, 'The account is not authorised to call this country.'],
  '+15005550004': [21216, 'The account is not allowed to call this number.'],
};

/** Throws the RestError that a test number stands for; any other number passes. */
export function refuseTestNumber(numbers: TestNumbers, number: string): void {
  const refusal = own(numbers, number);
  if (refusal !== undefined) throw new RestError(400, ...refusal);
}
