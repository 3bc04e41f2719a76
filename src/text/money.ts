/** `£2.4m`, `£905,000`, `£150,000`: whole pounds as a reader expects them. */
export function pounds(amount: number): string {
  if (amount < 1_000_000) return `£${amount.toLocaleString('en-GB')}`;
  const millions = amount / 1_000_000;
  return `£${millions.toLocaleString('en-GB', { maximumFractionDigits: 3 })}m`;
}
