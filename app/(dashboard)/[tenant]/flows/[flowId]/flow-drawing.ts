import type { Place } from './layout-flow';
import type { ShownStep, StepFacts } from './step-facts';

export type DrawnStep = ShownStep & { facts: StepFacts; place: Place };

/** A flow as it is drawn where nobody edits it: plain data that a page's server part makes and its canvas shows. */
export type FlowDrawing = {
  entry: string;
  steps: readonly DrawnStep[];
  /** Ways that a former state of the flow had and that are drawn beside those of now. */
  formerWays: readonly { from: string; exit: string; to: string }[];
};

/** What is to be seen of a step: where a call is and was, or what became of the step between two versions. */
export type StepMark = 'here' | 'passed' | 'ended' | 'added' | 'changed' | 'removed';
export type WayMark = 'taken' | 'added';

export type DrawingMarks = {
  /** By the step's id. */
  steps: Readonly<Record<string, StepMark>>;
  /** By wayId. */
  ways: Readonly<Record<string, WayMark>>;
};

export function wayId(stepId: string, exit: string): string {
  return `${stepId}/${exit}`;
}
