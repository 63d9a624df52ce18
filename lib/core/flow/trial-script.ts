import { z } from 'zod';

/** What a scripted caller does when asked; each is used once, in order, at the first wait that it fits. */
export const scriptedInputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keys'), digits: z.string().regex(/^[0-9*#]{1,40}$/, 'Keys are 0 to 9, * and #.') }),
  z.object({ kind: z.literal('speech'), text: z.string().trim().min(1).max(300) }),
  z.object({ kind: z.literal('silence') }),
  z.object({ kind: z.literal('message'), seconds: z.number().int().min(1).max(600) }),
  z.object({ kind: z.literal('hangUp') }),
  /** What somebody else's server answers when the flow asks it; `failure`: why it did not. */
  z.object({
    kind: z.literal('fetched'),
    status: z.number().int().nullable(),
    body: z.string().max(20_000),
    failure: z.string().max(300).nullable(),
  }),
]);
export type ScriptedInput = z.infer<typeof scriptedInputSchema>;

/** Person ids or numbers. Who is in neither list lets it ring. */
export const scriptedAnswersSchema = z.object({
  pickUp: z.union([z.literal('everybody'), z.array(z.string().max(60)).max(500)]),
  busy: z.array(z.string().max(60)).max(500).default([]),
});
export type ScriptedAnswers = z.infer<typeof scriptedAnswersSchema>;

/** One caller and the people around them, as a script that plays the same way every time. */
export type ScriptedCaller = {
  inputs: readonly ScriptedInput[];
  answers: ScriptedAnswers;
  /** Whether they speak after the tone when the script says nothing about it. */
  leavesMessage: boolean;
  /** Seconds after the call began at which they hang up, whatever happens; absent: never. */
  hangsUpAt?: number;
  /** Seconds of a conversation; absent: 120. */
  talkSeconds?: number;
};
