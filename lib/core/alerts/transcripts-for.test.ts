import { describe, expect, it } from 'vitest';
import { makeCallRecord, makeVoicemail } from '../../testing/make-call-record';
import { transcriptsFor } from './transcripts-for';

const transcribed = makeCallRecord({ recordings: [makeVoicemail(9, { status: 'completed', text: 'Call me.' })] });
const made = { event: 'voicemail', channel: 'email', personId: 'prs_ann', address: 'ann@acme.example' } as const;

describe('the e-mail with a transcript', () => {
  it('goes to each address whose alert was made without it', () => {
    const alerts = [
      { ...made, withTranscript: false },
      { ...made, address: 'bob@acme.example', withTranscript: true },
      { ...made, channel: 'sms', address: '+12125550132', withTranscript: false },
    ];
    expect(transcriptsFor(transcribed, alerts)).toEqual([
      { event: 'transcript', channel: 'email', personId: 'prs_ann', address: 'ann@acme.example' },
    ]);
  });

  it.each([
    ['is awaited', { status: 'awaited' as const, text: null }],
    ['failed', { status: 'failed' as const, text: null }],
    ['is empty', { status: 'completed' as const, text: ' ' }],
    ['was not asked for', null],
  ])('does not exist while the transcript %s', (_name, transcript) => {
    const record = makeCallRecord({ recordings: [makeVoicemail(9, transcript)] });
    expect(transcriptsFor(record, [{ ...made, withTranscript: false }])).toEqual([]);
  });
});
