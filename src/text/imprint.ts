/** `Promoted by A. Sample of 1 Sample Street, London, on behalf of …`: one sentence that stands wherever the material goes. */
export function imprintText({ promoter, address, onBehalfOf, sample }: { promoter: string; address: string; onBehalfOf?: string | undefined; sample: boolean }): string {
  return `Promoted by ${promoter} of ${address}${onBehalfOf ? `, on behalf of ${onBehalfOf}` : ''}.${sample ? ' (This imprint is a sample.)' : ''}`;
}
