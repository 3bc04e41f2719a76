/**
 * Claims about money as they stand side by side. Nothing is added up, and nothing is joined but a claim and the one it replaces,
 * where both are known to count the same boroughs for the same span of time.
 */
import type { Claim } from '../schema/claim.ts';
import { formatDate } from '../text/date.ts';
import { groupBy, inWords } from '../text/list.ts';
import { pounds } from '../text/money.ts';
import { boundWords, claimNames } from './partnership-words.ts';
import type { BoroughRecord, PartnershipRecord } from './record.ts';

export type LedgerRow = {
  claim: Claim;
  /** `March 2016, estimated by Islington Council` with the period where one is stated. */
  label: string;
  /** `about £2.4m`, or `no figure published`. */
  value: string;
  /** Where its mark stands between nothing (0) and the end of the scale (1). Absent without a figure. */
  at: number | undefined;
  /** The row in the same group that it replaces. */
  replaces: LedgerRow | undefined;
};
export type LedgerGroup = { /** Which boroughs the claims count. */ scope: string; rows: LedgerRow[] };
export type LedgerPanel = { id: string; title: string; /** Pounds at the end of the scale; 0 where no claim has a figure. */ most: number; groups: LedgerGroup[] };

const titles = {
  'saving year': 'Savings, pounds a year', 'saving total': 'Savings, pounds in total', 'saving unstated': 'Savings, over a time not stated',
  'cost year': 'Costs, pounds a year', 'cost total': 'Costs, pounds in total', 'cost unstated': 'Costs, over a time not stated',
} as const;

/** One panel for each kind of sum that can be measured on one scale; in it, one group for each set of boroughs. */
export function ledgerOf({ claims }: Pick<PartnershipRecord, 'claims'>, boroughs: ReadonlyMap<string, Pick<BoroughRecord, 'name'>>): LedgerPanel[] {
  const panels = groupBy(claims, ({ direction, per }) => `${direction} ${per}` as const);
  return (Object.keys(titles) as (keyof typeof titles)[]).flatMap((kind) => {
    const inPanel = panels.get(kind);
    if (!inPanel) return [];
    const most = roundUp(Math.max(0, ...inPanel.map(({ amount }) => (amount === 'none-published' ? 0 : amount))));
    const groups = [...groupBy(inPanel, scopeKey)].map(([, items]) => ({ scope: scopeText(items[0]?.scope, boroughs), rows: rowsOf(items, most) }));
    return [{ id: kind.replace(' ', '-'), title: titles[kind], most, groups }];
  });
}

/** `Camden and Islington`, or `not stated` where a claim does not say which boroughs it counts. */
export function scopeText(scope: readonly string[] | undefined, boroughs: ReadonlyMap<string, Pick<BoroughRecord, 'name'>>): string {
  return scope ? inWords(scope.map((slug) => boroughs.get(slug)?.name ?? slug)) : 'not stated';
}

const scopeKey = ({ scope }: Claim): string => scope?.toSorted().join(' ') ?? '';

function rowsOf(claims: readonly Claim[], most: number): LedgerRow[] {
  const rows = new Map<string, LedgerRow>();
  for (const claim of claims) {
    const { amount, bound, supersedes } = claim;
    rows.set(claim.id, {
      claim, label: labelOf(claim), replaces: supersedes === undefined || !claim.scope ? undefined : rows.get(supersedes),
      value: amount === 'none-published' ? 'no figure published' : `${bound ? boundWords[bound] : ''}${pounds(amount)}`,
      at: amount === 'none-published' || most === 0 ? undefined : amount / most,
    });
  }
  return [...rows.values()];
}

const labelOf = ({ date, about, type, claimant, period }: Claim): string =>
  `${formatDate(date, about)}, ${claimNames[type].toLowerCase()}: ${claimant}${period ? `, ${period}` : ''}`;

/** The next round sum: 1, 1.5, 2, 3, 4, 5, 6, 8 or 10 of its size. */
function roundUp(amount: number): number {
  if (amount === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(amount));
  return ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((step) => step * power >= amount) ?? 10) * power;
}
