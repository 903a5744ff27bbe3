/** One line of the table. Times in milliseconds unless `unit` says otherwise. */
export interface Figure {
  what: string
  ours: number
  /** What `ours` is held against, measured in the same run; null where the goal is an absolute figure. */
  reference: number | null
  /** What was measured as the reference, e.g. `sqlite3 shell`. */
  against: string
  /** Both must hold: `ours` ÷ `reference`, and `ours` itself. */
  goal: { ratio?: number; below?: number }
  /** Of all numbers of the figure; milliseconds unless told otherwise. */
  unit?: 'ms' | 'MB'
}

/** Value below which the share `part` (0…1) of the samples lies. */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** How often a request is asked, after how many that only warm it up. */
export const RUNS = 40
export const WARM_UPS = 5
const LEAST_RUNS = 3
const PATIENCE_MS = 10_000

/** Milliseconds of each run; slow work is run less often. */
export async function repeated(work: () => Promise<unknown>): Promise<number[]> {
  const patience = performance.now() + PATIENCE_MS
  const times: number[] = []
  while (times.length < WARM_UPS + RUNS && (performance.now() < patience || times.length < LEAST_RUNS)) {
    times.push(await timed(work))
  }
  return times.slice(Math.min(WARM_UPS, times.length - 1))
}

export function tableOf(figures: readonly Figure[]): string {
  const lines = figures.map(({ what, ours, reference, against, goal, unit = 'ms' }) => {
    const ratio = reference === null ? null : ours / reference
    return [
      what,
      amount(ours, unit),
      reference === null ? '—' : `${amount(reference, unit)} ${against}`,
      ratio === null ? '—' : `${ratio.toFixed(2)} ×`,
      goalWords(goal),
      meets(ours, ratio, goal)
    ]
  })
  const rows = [['what', 'ours', 'reference', 'ratio', 'goal', 'met'], ...lines]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? '')))) ?? []
  const text = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join(' | ')} |`
  const rule = text(widths.map((size) => '-'.repeat(size)))
  return [text(rows[0] ?? []), rule, ...rows.slice(1).map(text)].join('\n')
}

function meets(ours: number, ratio: number | null, { ratio: most, below }: Figure['goal']): string {
  if (most === undefined && below === undefined) return '—'
  if (most !== undefined && ratio === null) return 'no reference'
  const fits = (most === undefined || (ratio ?? 0) <= most) && (below === undefined || ours < below)
  return fits ? 'yes' : 'NO'
}

function goalWords({ ratio, below }: Figure['goal']): string {
  const words = [ratio === undefined ? '' : `≤ ${ratio} ×`, below === undefined ? '' : `< ${below} ms`]
  return words.filter((word) => word !== '').join(', ')
}

function amount(value: number, unit: string): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`
}

/** Columns on a terminal: a Chinese character takes two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0)
}
