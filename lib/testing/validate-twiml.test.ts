import { describe, expect, it } from 'vitest';
import { validateTwiml } from './validate-twiml';

const inResponse = (content: string) => validateTwiml(`<Response>${content}</Response>`);

describe('the validator of answers', () => {
  it.each([
    '<Say voice="Polly.Joanna" language="en-US">Hello.</Say><Hangup/>',
    '<Gather input="dtmf speech" timeout="5" language="en-US" action="https://v.example/x"><Say>One.</Say></Gather>',
    '<Dial timeout="20" record="record-from-answer-dual"><Number statusCallbackEvent="initiated answered">+12125550111</Number></Dial>',
    '<Dial><Client url="https://v.example/x">tnt_1_prs_1</Client></Dial>',
    '<Record maxLength="60"/><Redirect method="POST">https://v.example/x</Redirect>',
    '<Reject reason="busy"/>',
  ])('takes %s', (content) => expect(inResponse(content)).toEqual([]));

  it.each([
    '',
    '<Sing>La.</Sing>',
    '<Say language="xx-XX">Hello.</Say>',
    '<Say mood="good">Hello.</Say>',
    '<Dial timeout="4"><Number>+12125550111</Number></Dial>',
    '<Dial timeout="soon"><Number>+12125550111</Number></Dial>',
    '<Dial><Number>anonymous</Number></Dial>',
    '<Dial><Client>two words</Client></Dial>',
    '<Dial><Client sendDigits="1">ann</Client></Dial>',
    '<Dial><Say>Hello.</Say></Dial>',
    '<Gather input="dtmf mind"/>',
    '<Play></Play>',
    '<Play>prompts/a.wav</Play>',
    '<Hangup/><Say>Hello?</Say>',
    '<Say>Hello.</Say><Reject/>',
    `<Say>${'x'.repeat(5000)}</Say>`,
    `<Gather action="https://v.example/${'x'.repeat(4000)}"/>`,
    '<Say>Hello.',
  ])('refuses %s', (content) => expect(inResponse(content)).not.toEqual([]));
});
