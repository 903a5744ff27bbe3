import type { EntityManager } from 'typeorm'
import { unitCovering } from '@domain/division/ownership'
import { divisionsOfKind, splitBases, splitTarget, type SplitWeights } from '@domain/target/split-basis'
import { errorAt } from '@domain/violation'
import type { ParsedInputOf } from '@contract/index'
import type { TargetSplit } from '@contract/target'
import { targetUnits } from '@database/repositories/progress-facts'
import { allOwnership, centersByUnit, villagePaths } from '@database/repositories/split-weights'
import { ValidationError } from '@services/validation-error'

type Request = ParsedInputOf<'target:split'>

/**
 * A proposal that divides the city's target, for the clerk to change and save; nothing is written.
 * @throws {ValidationError} at `basis`, when no unit weighs anything on it.
 */
export async function proposeSplit(
  reader: EntityManager,
  { kind, total, basis, day }: Request
): Promise<TargetSplit> {
  const units = (await targetUnits(reader)).filter((unit) => unit.kind !== 'city_office')
  const weights = await weightsOf(reader, kind, day)
  const weighed = units.map(({ id }) => weights(id))
  const shares = splitTarget(total, weighed, basis)
  if (shares === null) {
    throw new ValidationError([
      errorAt('basis', `各单位的${splitBases[basis]}都是 0，无法按它分解，请换一种分解依据`)
    ])
  }
  return units.map(({ id }, index) => ({
    unitId: id,
    weight: basis === 'equal' ? 1 : (weighed[index]?.[basis] ?? 0),
    targetCount: shares[index] ?? 0
  }))
}

/** What every unit weighs; a village belongs to the unit that runs it on the day (代管 included). */
async function weightsOf(
  reader: EntityManager,
  kind: Request['kind'],
  day: string
): Promise<(unitId: string) => SplitWeights> {
  const centers = await centersByUnit(reader, kind)
  const links = await allOwnership(reader)
  const villages = new Map<string, number>()
  for (const path of await villagePaths(reader, divisionsOfKind[kind], day)) {
    const unitId = unitCovering(links, path, day)
    if (unitId !== null) villages.set(unitId, (villages.get(unitId) ?? 0) + 1)
  }
  return (unitId) => ({
    open: centers.get(unitId)?.open ?? 0,
    built: centers.get(unitId)?.built ?? 0,
    divisions: villages.get(unitId) ?? 0
  })
}
