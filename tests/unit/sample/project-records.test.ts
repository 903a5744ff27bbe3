import { checkFunding } from '@domain/money/fund-checks'
import { fundTotals } from '@domain/money/fund-ratios'
import { fundLineOf } from '@domain/money/funding-draft'
import { checkItems } from '@domain/item/item-checks'
import { costLine } from '@domain/item/item-cost'
import { nextStages, stageBefore } from '@domain/project/stage-moves'
import { errorsOf } from '@domain/violation'
import { describe, expect, it } from 'vitest'
import { sampleOn } from './sample-input'

for (const day of ['2025-01-01', '2025-09-30', '2024-12-31']) {
  describe(`what hangs on the projects on ${day}`, async () => {
    const city = await sampleOn(day)

    it('each stage is reached from 入库 by allowed moves in the order of the days', () => {
      for (const project of city.projects) {
        const changes = city.stageChanges.filter(({ projectId }) => projectId === project.id)
        expect(changes[0]).toMatchObject({ fromStage: null, toStage: 'listed' })
        expect(changes.at(-1)?.toStage, project.name).toBe(project.stage)
        changes.slice(1).forEach(({ fromStage, toStage, changedOn }, index) => {
          const before = changes.slice(0, index + 1)
          expect(fromStage).toBe(before.at(-1)?.toStage)
          expect(nextStages(fromStage ?? 'listed', stageBefore(before))).toContain(toStage)
          expect(changedOn >= (before.at(-1)?.changedOn ?? '') && changedOn <= day, project.name).toBe(true)
        })
      }
    })

    it('items break no rule and cost no more than 总投资', () => {
      for (const project of city.projects) {
        const items = city.items.filter(({ projectId }) => projectId === project.id)
        expect(items.length).toBeGreaterThanOrEqual(3)
        expect(checkItems(items, project.budgetTotal), project.name).toEqual([])
        expect(costLine(items, project.budgetTotal).sum).toBeGreaterThan(0)
      }
    })

    it('money breaks no rule, is planned in full, and rarely runs ahead of what arrived', () => {
      let ahead = 0
      for (const project of city.projects) {
        const sources = city.sources
          .filter(({ projectId }) => projectId === project.id)
          .map((source) => ({
            ...source,
            flows: city.flows.filter(({ fundingSourceId }) => fundingSourceId === source.id)
          }))
        const violations = checkFunding(sources, { today: day, budgetTotal: project.budgetTotal })
        expect(errorsOf(violations), project.name).toEqual([])
        const totals = fundTotals(sources.map(fundLineOf), day)
        if (sources.length > 0) expect(totals.planned).toBe(project.budgetTotal)
        expect(totals.arrived).toBeLessThanOrEqual(totals.planned)
        if (totals.paid > totals.arrived) ahead += 1
      }
      expect(ahead).toBeLessThan(12)
    })

    it('a baseline stands for every surveyed project, taken before its work began', () => {
      for (const project of city.projects) {
        const surveyed = city.milestones.find(
          (node) => node.projectId === project.id && node.seq === 1
        )?.actualDate
        const baseline = city.baselines.find(({ projectId }) => projectId === project.id)
        expect(baseline?.takenOn ?? null).toBe(surveyed ?? null)
        if (baseline && project.actualStart !== null)
          expect(baseline.takenOn <= project.actualStart).toBe(true)
        for (const part of [baseline?.areaOffice, baseline?.areaService])
          expect(part ?? 0).toBeGreaterThanOrEqual(0)
      }
    })
  })
}
