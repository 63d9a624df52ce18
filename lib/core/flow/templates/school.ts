import { type FlowTemplate, flowOf, hours, mailbox, menu, ring } from './template';

/** Absences can be told at any hour. */
export const school: FlowTemplate = {
  id: 'school',
  name: 'School or club',
  description: 'Absences are told to a mailbox at any hour; the office is rung while it is open.',
  build: (args) =>
    flowOf(
      menu(
        'menu',
        'Greeting and menu',
        `${args.businessName}. To report an absence press 1, for the office press 2.`,
        [
          { key: '1', label: 'Absence', words: ['ill', 'sick', 'absent'], to: 'absence' },
          { key: '2', label: 'Office', words: ['secretary'], to: 'hours' },
        ],
        'hours',
      ),
      mailbox(
        args,
        'absence',
        'Absences',
        'Please say the name, the class or group, and how long the absence will last.',
        0,
      ),
      hours(args, 'office', 'closed'),
      ring(args, { id: 'office', name: 'Office', otherwise: 'message' }),
      mailbox(
        args,
        'message',
        'Office is busy',
        'The office is on another call. Please leave your name and number.',
        0,
      ),
      mailbox(
        args,
        'closed',
        'Closed',
        'The office is closed. Please leave a message, and we call you back on the next school day.',
        0,
      ),
    ),
};
