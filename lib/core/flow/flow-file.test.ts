import { describe, expect, it } from 'vitest';
import { makeDefaultFlow } from './default-flow';
import { FLOW_FILE_BYTES_MAX, readFlowFile, writeFlowFile } from './flow-file';

const flow = makeDefaultFlow({ businessName: 'Acme', scheduleId: 'sch_main', departments: [], personIds: [] });

describe('a flow as a file', () => {
  it('comes back as it was', () => {
    expect(readFlowFile(writeFlowFile('Main', flow))).toEqual({ kind: 'own', name: 'Main', flow });
  });

  it.each([
    ['no JSON', 'hello', 'The file is not JSON, the format of flows.'],
    ['a list', '[]', 'The file holds no flow.'],
    ['something else', '{"a":1}', 'The file holds no flow of Linekeeper or Twilio Studio.'],
    [
      'of a newer program',
      '{"linekeeper":2,"name":"x","flow":{}}',
      'The file was made by a newer Linekeeper. Update this one first.',
    ],
    ['too large', ' '.repeat(FLOW_FILE_BYTES_MAX + 1), 'The file is larger than one megabyte. A flow is far smaller.'],
    ['nested without end', '['.repeat(5000) + ']'.repeat(5000), 'The file is nested too deeply to be a flow.'],
    [
      'not whole',
      '{"linekeeper":1,"name":"x","flow":{"schema":1,"entry":"A B","steps":{}}}',
      'The flow in the file is not whole: flow.entry: A step id has lower-case letters, digits and dashes.',
    ],
  ])('that is %s is refused with a sentence', (_name, text, sentence) => {
    expect(() => readFlowFile(text)).toThrow(sentence);
  });

  it('of Studio is told apart', () => {
    expect(readFlowFile('{"states":[],"initial_state":"Trigger"}').kind).toBe('studio');
  });
});
