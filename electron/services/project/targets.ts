import type { EntityManager } from 'typeorm'
import { splitGap } from '@domain/target/target-gap'
import { targetOn } from '@domain/target/target-in-force'
import { errorAt } from '@domain/violation'
import type { ParsedInputOf } from '@contract/index'
import type { TargetSheet, UnitTarget } from '@contract/target'
import { AnnualTarget } from '@database/entities/annual-target'
import { targetUnits, targetVersions } from '@database/repositories/progress-facts'
import type { Work } from '@database/work'
import { ValidationError } from '@services/validation-error'

/** 年度目标 in force on the cut-off date: the city's number, the units', and the gap between them. */
export async function targetSheet(
  reader: EntityManager,
  { year, kind, cutoff }: ParsedInputOf<'target:sheet'>
): Promise<TargetSheet> {
  const units = await targetUnits(reader)
  const versions = await targetVersions(reader, year)
  const rows = units.map((unit): UnitTarget => {
    const target = targetOn(versions, { year, kind, unitId: unit.id }, cutoff)
    return {
      unitId: unit.id,
      unitName: unit.shortName,
      targetCount: target?.targetCount ?? null,
      version: target?.version ?? 0,
      effectiveFrom: target?.effectiveFrom ?? '',
      docNo: target?.docNo ?? '',
      reason: target?.reason ?? ''
    }
  })
  const [city, ...below] = rows
  if (city === undefined) throw new Error('the register has no reporting units')
  return {
    year,
    kind,
    city,
    units: below,
    gap: splitGap(
      city.targetCount,
      below.map(({ targetCount }) => targetCount)
    )
  }
}

/** Each changed number becomes a new version; unchanged ones stay as they are. */
export async function saveTargets(
  work: Work,
  { year, kind, targets, effectiveFrom, docNo, reason }: ParsedInputOf<'target:save'>
): Promise<{ batchId: string; changed: number }> {
  if (!effectiveFrom.startsWith(String(year))) {
    throw new ValidationError([errorAt('effectiveFrom', `生效日期应在 ${year} 年内，请修改`)])
  }
  const known = new Set((await targetUnits(work.manager)).map(({ id }) => id))
  const versions = await targetVersions(work.manager, year)
  let changed = 0
  for (const [index, { unitId, targetCount }] of targets.entries()) {
    if (!known.has(unitId))
      throw new ValidationError([errorAt(`targets.${index}`, '责任单位不存在，请刷新页面')])
    const inForce = targetOn(versions, { year, kind, unitId }, effectiveFrom)
    if (inForce?.targetCount === targetCount) continue
    const last = Math.max(
      0,
      ...versions.filter((one) => one.kind === kind && one.unitId === unitId).map(({ version }) => version)
    )
    await work.insert(AnnualTarget, {
      year,
      kind,
      unitId,
      metric: 'upgrades_done',
      targetCount,
      version: last + 1,
      effectiveFrom,
      docNo,
      reason
    })
    changed += 1
  }
  work.touch('target', String(year))
  return { batchId: work.batchId, changed }
}
