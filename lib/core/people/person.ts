/** A person's phone that can be rung. */
export type Phone = { id: string; number: string; enabled: boolean };

export type Person = {
  id: string;
  name: string;
  email: string | null;
  /** In the order in which they are rung. */
  phones: readonly Phone[];
  /** false: out of every ring group until switched on again. */
  available: boolean;
};

export type Department = {
  id: string;
  name: string;
  /** In ring order. */
  personIds: readonly string[];
  order: 'together' | 'inTurn';
};
