import type { EntityManager } from 'typeorm'
import { splitGap } from '@domain/target/target-gap'
import { targetOn } from '@domain/target/target-in-force'
import { errorAt, type Violation } from '@domain/violation'
import type { ParsedInputOf } from '@contract/index'
import type { TargetSheet, TargetVersionLine, UnitTarget } from '@contract/target'
import { AnnualTarget } from '@database/entities/annual-target'
import { targetUnits, targetVersions } from '@database/repositories/progress-facts'
import { ConflictError } from '@database/storage-errors'
import type { Work } from '@database/work'
import { requireValid } from '@services/validation-error'

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
    ),
    versionsSeen: versions.filter((one) => one.kind === kind).length
  }
}

/** How the numbers came about: every version with its document and reason. */
export async function targetHistory(
  reader: EntityManager,
  { year, kind }: ParsedInputOf<'target:history'>
): Promise<TargetVersionLine[]> {
  const versions = (await targetVersions(reader, year)).filter((one) => one.kind === kind)
  return versions
    .sort((a, b) => b.version - a.version)
    .map(({ id, unitId, version, targetCount, effectiveFrom, docNo, reason, createdAt, createdBy }) => ({
      id,
      unitId,
      version,
      targetCount,
      effectiveFrom,
      docNo,
      reason,
      createdAt,
      createdBy
    }))
}

/**
 * Each changed number becomes a new version; unchanged ones stay as they are.
 * @throws {ValidationError} the date or a unit is wrong. @throws ConflictError versions were added or undone meanwhile.
 */
export async function saveTargets(
  work: Work,
  input: ParsedInputOf<'target:save'>
): Promise<{ batchId: string; changed: number }> {
  const { year, kind, effectiveFrom, docNo, reason } = input
  const units = new Map((await targetUnits(work.manager)).map((unit) => [unit.id, unit.shortName]))
  const versions = (await targetVersions(work.manager, year)).filter((one) => one.kind === kind)
  if (versions.length !== input.versionsSeen) {
    throw new ConflictError(null, '年度目标刚被修改过，已取来最新数字，请核对后再保存')
  }
  const changed = input.targets.filter(
    ({ unitId, targetCount }) =>
      targetOn(versions, { year, kind, unitId }, effectiveFrom)?.targetCount !== targetCount
  )
  requireValid(checkTargets(input, changed, units, versions))
  for (const { unitId, targetCount } of changed) {
    const last = Math.max(0, ...versions.filter((one) => one.unitId === unitId).map(({ version }) => version))
    const metric = 'upgrades_done'
    const version = last + 1
    await work.insert(AnnualTarget, {
      year,
      kind,
      unitId,
      metric,
      targetCount,
      version,
      effectiveFrom,
      docNo,
      reason
    })
  }
  work.touch('target', String(year))
  return { batchId: work.batchId, changed: changed.length }
}

type Change = ParsedInputOf<'target:save'>['targets'][number]

function checkTargets(
  { year, effectiveFrom, targets }: ParsedInputOf<'target:save'>,
  changed: readonly Change[],
  units: ReadonlyMap<string, string>,
  versions: readonly AnnualTarget[]
): Violation[] {
  const violations = targets.flatMap(({ unitId }, index) =>
    units.has(unitId) ? [] : [errorAt(`targets.${index}`, '责任单位不存在，请刷新页面')]
  )
  if (!effectiveFrom.startsWith(String(year))) {
    violations.push(errorAt('effectiveFrom', `生效日期应在 ${year} 年内，请修改`))
  }
  const later = versions.find(
    (one) => one.effectiveFrom > effectiveFrom && changed.some(({ unitId }) => unitId === one.unitId)
  )
  if (later !== undefined) {
    const name = units.get(later.unitId) ?? ''
    violations.push(
      errorAt(
        'effectiveFrom',
        `${name}已有 ${later.effectiveFrom} 起生效的目标，新目标的生效日期不能早于它，请改晚`
      )
    )
  }
  if (changed.length === 0) violations.push(errorAt('targets', '没有改动任何数字，无需保存'))
  return violations
}
