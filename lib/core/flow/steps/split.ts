import { z } from 'zod';
import { defineStep } from '../define-step';
import { haveOwnIds, OWN_IDS, rowIdSchema } from '../step-rows';

const SHARES_MAX = 10;

/** Sends a share of the calls each way. The same call always goes the same way; which, has nothing to do with who calls. */
export const split = defineStep({
  type: 'split',
  label: 'Split by share',
  icon: 'split',
  description: 'A share of the calls goes each way, for example to try something out.',
  waits: 'never',
  fields: [
    {
      kind: 'rows',
      name: 'shares',
      label: 'Shares',
      help: 'Together they are 100 percent.',
      rowLabel: 'share',
      ids: true,
      min: 2,
      max: SHARES_MAX,
      columns: [
        { kind: 'text', name: 'label', label: 'What for', help: null, charactersMax: 60 },
        { kind: 'number', name: 'percent', label: 'Percent of the calls', help: null, min: 0, max: 100 },
      ],
    },
  ],
  config: z.object({
    shares: z
      .array(
        z.object({
          id: rowIdSchema,
          label: z.string().trim().max(60).default(''),
          percent: z.number().int().min(0).max(100),
        }),
      )
      .min(2, 'A split has at least two shares.')
      .max(SHARES_MAX)
      .refine(haveOwnIds, OWN_IDS)
      .refine(
        (shares) => shares.reduce((sum, share) => sum + share.percent, 0) === 100,
        'The shares must be 100 percent together.',
      ),
  }),
  exits: ({ shares }) =>
    shares.map(({ id, label, percent }) => ({ name: id, label: `${percent} % ${label}`.trimEnd() })),
  summary: ({ shares }) =>
    `Splits the calls: ${shares.map(({ label, percent }) => `${percent} % ${label}`.trimEnd()).join(', ')}`,
  enter({ shares }, { call, stepId }) {
    let left = percentileOf(`${call.callSid} ${stepId ?? ''}`);
    const share = shares.find(({ percent }) => {
      left -= percent;
      return left < 0;
    });
    return { kind: 'go', exit: (share ?? shares[0])?.id ?? '', input: null, say: [] };
  },
});

/** A number from 0 up to 100, evenly spread over texts and always the same for one text (FNV-1a, its bits mixed once more). */
export function percentileOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000) * 100;
}
