import { describe, expect, it } from 'vitest';
import { makeCallRecord, makeVoicemail } from '../../testing/make-call-record';
import { renderAlert } from './render-alert';

const LINK = 'https://lines.example/acme/calls/call_01';

function render(changes: Partial<Parameters<typeof renderAlert>[0]> = {}) {
  const record = makeCallRecord();
  return renderAlert({
    event: 'missed_call',
    record,
    businessName: 'Acme',
    numberLabel: 'Main line',
    timeZone: 'America/New_York',
    link: LINK,
    now: record.startedAt + 60_000,
    ...changes,
  });
}

describe('an alert', () => {
  it('says who called which number when, why it was missed, and where to look', () => {
    const { subject, text, sms } = render();
    expect(subject).toBe('Missed call from (212) 555-0199 to Acme');
    expect(text).toBe(
      [
        'Missed call from (212) 555-0199 to Acme.',
        '',
        'Caller: (212) 555-0199',
        'Called: Main line (212) 555-0100',
        'When: Monday 23 November 2026, 14:32 (America/New_York)',
        'Why: It rang and nobody answered.',
        '',
        `See the call: ${LINK}`,
        '',
      ].join('\n'),
    );
    expect(sms).toBe(
      `Missed call: (212) 555-0199 called Main line (212) 555-0100 today 14:32. It rang and nobody answered. ${LINK}`,
    );
  });

  it('gives the time in the tenant’s zone', () => {
    expect(render({ timeZone: 'Asia/Kolkata' }).text).toContain('Tuesday 24 November 2026, 01:02 (Asia/Kolkata)');
  });

  it('says how long a message is', () => {
    const record = makeCallRecord({ outcome: 'voicemail', recordings: [makeVoicemail(187)] });
    const { subject, text } = render({ event: 'voicemail', record });
    expect(subject).toBe('Voicemail from (212) 555-0199 to Acme');
    expect(text).toContain('Message: The caller left a message of 3:07.');
    expect(text).toContain(`Listen to the message: ${LINK}`);
  });

  it('tells what was said, where it was written down: whole by e-mail, as much as there is room by text', () => {
    const said = 'Please call me back about the hedge. '.repeat(20).trim();
    const recordings = [makeVoicemail(60, { status: 'completed', text: said })];
    const { text, html, sms } = render({
      event: 'voicemail',
      record: makeCallRecord({ outcome: 'voicemail', recordings }),
    });
    expect(text).toContain(`They said: “${said}”`);
    expect(html).toContain(said);
    expect(sms).toContain('"Please call me back about the hedge.');
    expect(sms).toContain(`... ${LINK}`);
    expect(sms.length).toBeLessThanOrEqual(300);
  });

  it('says nothing of words that did not come', () => {
    const recordings = [makeVoicemail(60, { status: 'awaited', text: null })];
    const { text } = render({ event: 'voicemail', record: makeCallRecord({ outcome: 'voicemail', recordings }) });
    expect(text).not.toContain('They said');
  });

  it('calls a withheld caller by words', () => {
    expect(render({ record: makeCallRecord({ from: null }) }).subject).toBe('Missed call from Withheld number to Acme');
  });

  it('a foreign caller is shown with the country code', () => {
    const { subject } = render({ record: makeCallRecord({ from: '+442079460018' }) });
    expect(subject).toContain('+44 20 7946 0018');
  });
});

describe('hostile names', () => {
  const evil = '<script>alert("1")</script>\r\nBcc: all@victim.example';
  const texts = render({ businessName: evil, numberLabel: evil, record: makeCallRecord({ callerName: evil }) });

  it('cannot break out of the HTML', () => {
    expect(texts.html).not.toMatch(/<script/i);
    expect(texts.html).toContain('&lt;script&gt;');
  });

  it('cannot add a header or a line', () => {
    expect(texts.subject).not.toMatch(/[\r\n]/);
    expect(texts.text.split('\n')).toHaveLength(9);
    expect(texts.sms).not.toMatch(/[\r\n]/);
  });

  it('a link with quotes stays inside its attribute', () => {
    expect(render({ link: 'https://x.example/"onclick="alert(1)' }).html).not.toContain('"onclick=');
  });

  it('a text is never longer than 300 characters and always ends with the whole link', () => {
    const long = render({
      numberLabel: 'n'.repeat(500),
      record: makeCallRecord({ callerName: 'c'.repeat(500) }),
      link: `https://lines.example/${'p'.repeat(150)}`,
    });
    expect(long.sms.length).toBeLessThanOrEqual(300);
    expect(long.sms).toMatch(/ https:\/\/lines\.example\/p{150}$/);
  });
});
