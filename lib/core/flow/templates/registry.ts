import { bilingual } from './bilingual';
import { clinic } from './clinic';
import { estateAgent } from './estate-agent';
import { hotel } from './hotel';
import { lawyer } from './lawyer';
import { missedCallLine } from './missed-call-line';
import { onePerson } from './one-person';
import { restaurant } from './restaurant';
import { school } from './school';
import { shop } from './shop';
import { supportDesk } from './support-desk';
import type { FlowTemplate } from './template';
import { trades } from './trades';

/** Every template, in the order in which they are offered. A new one is a file beside this and a line here. */
export const templates: readonly FlowTemplate[] = [
  onePerson,
  shop,
  restaurant,
  clinic,
  trades,
  lawyer,
  supportDesk,
  estateAgent,
  hotel,
  school,
  bilingual,
  missedCallLine,
];
