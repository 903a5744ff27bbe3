/**
 * 最大余额法: whole shares in proportion to the weights; the left-over goes one by one to the largest remainders,
 * ties by the given (official) order. Σ of the shares is exactly `total`. Source: domain §2.8.
 * @param total whole, ≥ 0. @param weights whole, ≥ 0, at least one positive unless `total` is 0.
 */
export function splitByLargestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((running, weight) => running + weight, 0)
  if (total === 0) return weights.map(() => 0)
  if (sum === 0) throw new RangeError('Nothing to split over: all weights are 0')
  const shares = weights.map((weight) => Math.floor((total * weight) / sum))
  const left = total - shares.reduce((running, share) => running + share, 0)
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}
