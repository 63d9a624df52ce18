import { describe, expect, it } from 'vitest';
import { alertsAnswer } from './alerts/alerts-strings';
import { contactsAnswer } from './contacts/contacts-strings';
import { flowsAnswer } from './flows/flows-strings';
import { inboxAnswer } from './inbox/inbox-strings';
import { numbersAnswer } from './number-strings';
import { peopleAnswer } from './people/people-strings';
import { promptsAnswer } from './prompts/prompts-strings';

const failed = { status: 'failed' };
const sent = { status: 'sent' };

describe('sentences with counts are true for none, one and many', () => {
  it.each([
    [inboxAnswer(0, 0), 'No one is waiting for a call back.'],
    [inboxAnswer(1, 0), 'One caller asked to be called back.'],
    [inboxAnswer(0, 1), 'One missed caller waits for a call back.'],
    [inboxAnswer(2, 2), 'Two callers asked to be called back, and two missed callers wait too.'],
    [numbersAnswer(0, 0), 'No numbers yet.'],
    [numbersAnswer(1, 0), 'One number, and it’s working.'],
    [numbersAnswer(1, 1), 'One number, and it leads nowhere.'],
    [numbersAnswer(3, 1), 'Three numbers; one leads nowhere.'],
    [numbersAnswer(3, 3), 'Three numbers, and none of them leads anywhere.'],
    [peopleAnswer(1, 1), 'One person can answer.'],
    [peopleAnswer(2, 2), 'Both people can answer.'],
    [peopleAnswer(2, 1), 'One of two people can answer now.'],
    [peopleAnswer(2, 0), 'No one is available to answer now.'],
    [promptsAnswer(1, 1), 'One prompt; it lacks a language in use.'],
    [promptsAnswer(2, 2), 'Two prompts; all of them lack a language in use.'],
    [promptsAnswer(2, 1), 'Two prompts; one lacks a language in use.'],
    [flowsAnswer(1, 1), '1 flow, with changes that are not published yet.'],
    [flowsAnswer(2, 1), '2 flows; 1 has changes that are not published yet.'],
    [flowsAnswer(2, 2), '2 flows; all have changes that are not published yet.'],
    [contactsAnswer(0, ''), 'No contacts yet.'],
    [contactsAnswer(1, ''), '1 contact.'],
    [contactsAnswer(1200, 'a'), '1,200 contacts found.'],
    [alertsAnswer(1, []), 'Alerts are on; nothing had to be sent yet.'],
    [alertsAnswer(1, [failed]), 'Alerts are on, but the latest one failed.'],
    [alertsAnswer(1, [failed, failed]), 'Alerts are on, but all of the last 2 failed.'],
    [alertsAnswer(1, [failed, sent]), 'Alerts are on; 1 of the last 2 could not be delivered.'],
    [alertsAnswer(1, [{ status: 'queued' }]), 'Alerts are on; the latest are on their way.'],
  ])('%s', (sentence, expected) => expect(sentence).toBe(expected));
});
