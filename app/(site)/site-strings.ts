export const SITE = {
  headline: 'Every caller is greeted, answered or called back.',
  lead: 'Linekeeper is the phone system that a small business runs on its own server. It keeps the line: calls route even when the database is down.',
  noBusiness: 'You are signed in, but belong to no business yet. Ask its owner to add you.',
  signIn: 'Sign in',
  phones: 'Pick up a demo phone',
} as const;
