import { checkCenter } from '@domain/center/center-checks'
import { unitCovering } from '@domain/division/ownership'
import { phoneProblem } from '@domain/identifier/phone'
import { errorAt, warningAt, type Violation } from '@domain/violation'
import type { CenterDraft } from '@contract/center-draft'
import type { GatheredFacts } from '@services/center/center-facts'

/** Everything that is wrong or odd with a centre: its own rules, then how it stands to the records around it. */
export function violationsOf(draft: CenterDraft, facts: GatheredFacts): Violation[] {
  return [
    ...checkCenter(draft, facts),
    ...checkKindChange(facts),
    ...checkPlaceAndDuty(facts),
    ...checkPhone(draft),
    ...facts.unknownReferences
  ]
}

/** A project is counted under the kind of its centre; the two may not part. */
function checkKindChange({ projectsOfOtherKind }: GatheredFacts): Violation[] {
  if (projectsOfOtherKind === 0) return []
  return [
    errorAt(
      'kind',
      `本中心有 ${projectsOfOtherKind} 个提质升级项目按原类别统计，改类别会使任务数对不上，请先调整或删除这些项目`
    )
  ]
}

function checkPlaceAndDuty(facts: GatheredFacts): Violation[] {
  const { divisionPath, unitName, ownership, today } = facts
  const violations: Violation[] = []
  if (divisionPath === null) {
    violations.push(errorAt('divisionId', '所选行政区划不存在或已撤销，请重新选择'))
  }
  if (unitName === null) {
    violations.push(errorAt('unitId', '所选责任单位不存在或已停用，请重新选择'))
  }
  if (divisionPath === null || unitName === null) return violations
  const owner = unitCovering(ownership, divisionPath, today)
  const ownerName = ownership.find((link) => link.unitId === owner)?.unitName
  if (owner !== null && ownerName !== undefined && !facts.unitLine.includes(owner)) {
    violations.push(
      warningAt('unitId', `该区划由“${ownerName}”负责，与所选责任单位“${unitName}”不同，请确认`)
    )
  }
  return violations
}

function checkPhone({ managerPhone }: CenterDraft): Violation[] {
  const problem = phoneProblem(managerPhone)
  return problem === null ? [] : [errorAt('managerPhone', problem)]
}
