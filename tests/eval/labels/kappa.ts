/**
 * Cohen’s kappa: how far two labellers agree beyond what chance would give, 1 for wholly, 0 for no more than chance.
 * J. Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological Measurement 20 (1960).
 * @param decisions one pair of labels for each thing that both labelled
 * @returns NaN where there is nothing to agree on: no decisions, or one label throughout
 */
export function kappa(decisions: readonly (readonly [string, string])[]): number {
  const total = decisions.length;
  const share = (count: number) => count / total;
  const observed = share(decisions.filter(([one, other]) => one === other).length);
  const labels = new Set(decisions.flat());
  const expected = [...labels]
    .map(
      (label) =>
        share(decisions.filter(([one]) => one === label).length) *
        share(decisions.filter(([, other]) => other === label).length),
    )
    .reduce((sum, product) => sum + product, 0);
  return expected === 1 ? Number.NaN : (observed - expected) / (1 - expected);
}
