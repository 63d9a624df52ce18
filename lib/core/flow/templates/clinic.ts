import { closedMailbox, type FlowTemplate, flowOf, hours, mailbox, menu, message, ring } from './template';

/** Emergencies first, then appointments and prescriptions. */
export const clinic: FlowTemplate = {
  id: 'clinic',
  name: 'Clinic or practice',
  description:
    'Says what to do in an emergency, then lets patients choose between appointments, prescriptions and results.',
  build: (args) =>
    flowOf(
      message(
        'emergency',
        'In an emergency',
        'If this is a medical emergency, hang up and call the emergency number.',
        'hours',
      ),
      hours(args, 'menu', 'closed'),
      menu(
        'menu',
        'What for?',
        `Thank you for calling ${args.businessName}. For appointments press 1, for prescriptions press 2, for results press 3.`,
        [
          { key: '1', label: 'Appointments', words: ['appointment'], to: 'reception' },
          { key: '2', label: 'Prescriptions', words: ['prescription', 'refill'], to: 'prescriptions' },
          { key: '3', label: 'Results', words: ['result'], to: 'results' },
        ],
        'reception',
      ),
      ring(args, { id: 'reception', name: 'Reception', otherwise: 'message' }),
      mailbox(
        args,
        'prescriptions',
        'Prescriptions',
        'Please say your name, your date of birth and the medicine you need. We prepare the prescription by the next working day.',
        0,
      ),
      ring(args, { id: 'results', name: 'Nurse', otherwise: 'message', department: 1 }),
      mailbox(
        args,
        'message',
        'Everybody is busy',
        'All of us are with patients. Please leave your name and number, and we call you back.',
        0,
      ),
      closedMailbox(args),
    ),
};
