/** What a carrier account's token is sealed for: a token copied to another account cannot be opened there. */
export function tokenPurpose(accountSid: string): string {
  return `carrier_account:${accountSid}`;
}
