import type { EntityManager } from 'typeorm'
import { centerKinds } from '@domain/center/vocabulary'
import { ratio } from '@domain/progress/completion'
import { coverageHeadline } from '@domain/progress/headline'
import type { CoverageAnalysis } from '@contract/analysis'
import type { Scope } from '@contract/scope'
import { coverageFacts } from '@database/repositories/coverage-facts'
import { serviceFunctionCatalog } from '@database/repositories/reference-lists'
import { kindsOf } from '@services/analysis/completion'
import { countFigure, inputs, rateFigure, recordsAt } from '@services/analysis/figure-of'
import { unitsOf } from '@services/units-of'

/** Which services the centres in operation offer, each kind by itself. Source: domain §2.5. */
export async function analyseCoverage(reader: EntityManager, scope: Scope): Promise<CoverageAnalysis[]> {
  const { unitId, cutoff } = scope
  const unitIds = await unitsOf(reader, unitId)
  const facts = await coverageFacts(reader, { unitIds, date: cutoff })
  const catalogue = await serviceFunctionCatalog(reader)

  return kindsOf(scope).map((kind) => {
    const { open, allFive, covered: coveredBy } = facts[kind]
    const list = (served: { functionCode?: string; publicServices?: string } = {}) =>
      recordsAt('/centers', { kind, unitId, openOn: cutoff, ...served })
    return {
      kind,
      headline: `${centerKinds[kind]}：${coverageHeadline({ covered: allFive, scope: open, rate: ratio(allFive, open) })}`,
      open: countFigure(open, {
        formula: '截止日在运营的中心数，按状态变更记录；记录之前按建成投用日期',
        inputs: inputs({ 运营中: open, 截止日: cutoff }),
        records: list()
      }),
      allFive: rateFigure(ratio(allFive, open), {
        formula: '五项公共服务（F01–F05）全部开展的运营中心数 ÷ 运营中心数',
        inputs: inputs({ 五项全覆盖: allFive, 运营中: open, 截止日: cutoff }),
        records: list({ publicServices: 'all' })
      }),
      lines: catalogue.map(({ code, name, publicService }) => {
        const covered = coveredBy.get(code) ?? 0
        const story = {
          formula: `开展“${name}”的运营中心数 ÷ 运营中心数；只计“已开展”`,
          inputs: inputs({ 已开展: covered, 运营中: open, 截止日: cutoff }),
          records: list({ functionCode: code })
        }
        return {
          functionCode: code,
          name,
          publicService,
          covered: countFigure(covered, story),
          rate: rateFigure(ratio(covered, open), story)
        }
      })
    }
  })
}
