/** Scripts of telephones that a number dials. */
export const answering = (afterSeconds: number, ...onAnswer: unknown[]) => ({
  onRing: { do: 'answer', afterSeconds },
  onAnswer,
});
export const doing = (what: string) => ({ onRing: { do: what } });
