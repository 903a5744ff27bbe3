type Stored = Readonly<Record<string, unknown>>
type Lift = (stored: Stored) => Stored

/**
 * From each shape of what a snapshot holds to the next, the first from shape 1. Whoever changes `BulletinContent`, and so
 * `KindAnalysis`, adds a step that says what older snapshots tell there, and puts one of the new shape beside those of
 * the test. Landed steps never change.
 */
const lifts: readonly Lift[] = []

/** The shape that is written now. */
export const presentShape = lifts.length + 1

/** What was stored, in the present shape; null when a later version of the program wrote it, or it is none. */
export function lifted(stored: unknown, steps: readonly Lift[] = lifts): Stored | null {
  if (!isRecord(stored)) return null
  // The first snapshots named no shape.
  const { shape = 1 } = stored
  if (typeof shape !== 'number' || !Number.isInteger(shape) || shape < 1 || shape > steps.length + 1)
    return null
  const content = steps.slice(shape - 1).reduce((older, lift) => lift(older), stored)
  return { ...content, shape: steps.length + 1 }
}

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
