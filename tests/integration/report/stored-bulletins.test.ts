import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ReportPeriod } from '@database/entities/report-period'
import { Snapshot } from '@database/entities/snapshot'
import { StorageError } from '@database/storage-errors'
import { readBulletin } from '@services/snapshot/bulletin-content'
import { packed, unpacked } from '@services/snapshot/canonical-content'
import { lifted, presentShape } from '@services/snapshot/content-shape'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const Stored = z.object({ content: z.string(), contentSha256: z.string() })
type Stored = z.infer<typeof Stored>

/** As a version of the program that wrote this shape left it in the database. */
function storedOf(shape: number): Stored {
  const file = join(import.meta.dirname, 'stored-bulletins', `shape-${shape}.json`)
  return Stored.parse(JSON.parse(readFileSync(file, 'utf8')))
}
const read = (stored: Stored) =>
  readBulletin({
    period: Object.assign(new ReportPeriod(), { period: '2026-08' }),
    snapshot: Object.assign(new Snapshot(), stored)
  }).content

describe('a stored snapshot', () => {
  // Fails after a change of `KindAnalysis` that older snapshots do not know: `content-shape.ts` says what to do.
  it.each(Array.from({ length: presentShape }, (_, index) => index + 1))('of shape %i is read', (shape) => {
    const { answers, state, rule } = read(storedOf(shape))
    // One of three projects accepted by the end of August, 4 to be done; the city office and both of its units.
    const [city] = answers
    const [urban] = city?.kinds ?? []
    const { accepted, target, listed, rate } = urban?.summary ?? {}
    expect([accepted?.text, target?.text, listed?.text, rate?.text]).toEqual(['1', '4', '3', '25.00%'])
    expect(state).toMatchObject({ cutoff: '2026-08-31', targets: [{ targetCount: 4 }] })
    expect(state.projects).toHaveLength(3)
    expect(rule.code).toBe('YC2025')
  })

  it('of a shape that only a later version knows, or of none, is refused', () => {
    const content = z.record(z.string(), z.unknown()).parse(unpacked(storedOf(presentShape)))
    expect(read(packed({ ...content, shape: presentShape })).shape).toBe(presentShape)
    for (const shape of [presentShape + 1, 0, 1.5, '1', null]) {
      expect(() => read(packed({ ...content, shape })), String(shape)).toThrow(StorageError)
    }
    for (const nothing of [null, [], 'x']) {
      expect(() => read(packed(nothing)), JSON.stringify(nothing)).toThrow(StorageError)
    }
  })

  it('goes through each step from its own shape on', () => {
    const steps = [
      (older: object) => ({ ...older, second: 'told' }),
      (older: object) => ({ ...older, third: 'told' })
    ]
    expect(lifted({ first: 1 }, steps)).toEqual({ first: 1, second: 'told', third: 'told', shape: 3 })
    expect(lifted({ shape: 2, second: 'own' }, steps)).toEqual({ second: 'own', third: 'told', shape: 3 })
    expect(lifted({ shape: 3 }, steps)).toEqual({ shape: 3 })
    expect(lifted({ shape: 4 }, steps)).toBeNull()
  })
})
