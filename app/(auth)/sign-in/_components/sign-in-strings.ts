export const SIGN_IN = {
  title: 'Sign in',
  lead: 'to see your calls',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  pending: 'Signing in…',
  errorTitle: 'You are not signed in.',
  emailMissing: 'Type your e-mail address.',
  passwordMissing: 'Type your password.',
  refused: 'This e-mail address and password do not belong together.',
  tooMany: 'Too many tries. Wait a minute and try again.',
  offline: 'The server could not be reached. Calls are not affected. Try again.',
} as const;
