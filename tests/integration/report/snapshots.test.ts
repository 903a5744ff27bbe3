import { KindAnalysis } from '@contract/analysis'
import type { Scope } from '@contract/scope'
import { AnnualTarget } from '@database/entities/annual-target'
import { Milestone } from '@database/entities/milestone'
import { Snapshot } from '@database/entities/snapshot'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { StorageError } from '@database/storage-errors'
import { analyseCompletion } from '@services/analysis/kinds'
import { analysisOverview } from '@services/analysis/overview'
import { canonicalJson } from '@services/snapshot/canonical-content'
import { compareBulletins } from '@services/snapshot/compare-bulletins'
import { snapshotAt } from '@services/snapshot/snapshot-at'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openReportOffice, september, type ReportOffice } from './report-office'

let office: ReportOffice
let ids: { accepted: string; moved: string; late: string }
beforeEach(async () => {
  office = await openReportOffice()
  const accepted = await office.added({
    stage: 'closed',
    actualFinish: '2026-07-01',
    acceptedOn: '2026-07-31'
  })
  const [moved, late] = [await office.added(), await office.added()]
  ids = { accepted: accepted.id, moved: moved.id, late: late.id }
  await office.write((work) =>
    work.insert(AnnualTarget, { ...target, unitId: office.unit.luolong, targetCount: 4, version: 1 })
  )
  await office.open('2026-08')
  await office.close('2026-08')
  await office.lock('2026-08', '首月未报')
})
afterEach(() => office.remove())

const target = {
  year: 2026,
  kind: 'urban',
  metric: 'upgrades_done',
  effectiveFrom: '2026-01-01'
} as const
const august: Scope = { ...september, cutoff: '2026-08-31' }

/** Everything that a later day may do to what was told: with dates before the cut-off, too. */
async function rewriteThePast(): Promise<void> {
  const { database, unit, write } = office
  await write(async (work) => {
    const project = (id: string) => database.reader.findOneByOrFail(UpgradeProject, { id })
    const { revision } = await project(ids.late)
    const acceptance = { stage: 'closed', actualFinish: '2026-08-10', acceptedOn: '2026-08-20' } as const
    await work.update(UpgradeProject, ids.late, revision, acceptance)
    const out = { stage: 'moved_out', movedOutOn: '2026-08-15' } as const
    await work.update(UpgradeProject, ids.moved, (await project(ids.moved)).revision, out)
    const revised = { targetCount: 5, version: 2, docNo: '洛民〔2026〕9号', reason: '追加' }
    await work.insert(AnnualTarget, { ...target, ...revised, unitId: unit.luolong })
    const node = await database.reader.findOneByOrFail(Milestone, { projectId: ids.accepted, seq: 1 })
    await work.update(Milestone, node.id, node.revision, { planDate: '2026-02-01' })
  })
}

describe('a locked period', () => {
  it('answers its cut-off to the byte, whatever is changed afterwards', async () => {
    const { reader } = office.database
    const scopes: Scope[] = [
      august,
      { ...august, kind: 'urban' },
      { ...august, unitId: office.unit.luolong },
      { ...august, unitId: office.unit.yichuan, kind: 'rural' }
    ]
    const told = async (): Promise<string[]> => {
      const answers: string[] = []
      for (const scope of scopes) {
        const { kinds, bulletin } = await analysisOverview(reader, { scope })
        answers.push(canonicalJson({ kinds, bulletin }))
      }
      return answers
    }
    // As it crosses the bridge.
    const live = KindAnalysis.array().parse(await analyseCompletion(reader, august))
    const before = await told()
    // What was kept is what was computed at the locking.
    expect((await snapshotAt(reader, august))?.kinds).toEqual(live)
    expect((await analysisOverview(reader, { scope: august })).bulletin).toMatchObject({
      period: '2026-08',
      ruleName: '银川 2025',
      ruleVersion: 1
    })

    await rewriteThePast()
    expect(await told()).toEqual(before)
    expect(KindAnalysis.array().parse(await analyseCompletion(reader, august))).not.toEqual(live)
    // 1 of 4 then; 2 of 5 now.
    const texts = async (scope: Scope) => {
      const [urban] = (await analysisOverview(reader, { scope })).kinds
      return [urban?.summary.accepted.text, urban?.summary.target.text, urban?.summary.listed.text]
    }
    expect(await texts(august)).toEqual(['1', '4', '3'])
    expect(await texts(september)).toEqual(['2', '5', '2'])
    expect((await analysisOverview(reader, { scope: september })).bulletin).toBeNull()
  })

  it('tells each change since with its cause, and the effects add up', async () => {
    await rewriteThePast()
    const { reader } = office.database
    const comparison = await compareBulletins(reader, { scope: september, since: null })
    expect(comparison?.headline).toBe(
      '与截至 2026-08-31 的通报相比，任务数 +1、入库数 -1、开工数 -1、完工数 +1、完成数 +1'.replaceAll(
        '-1',
        '−1'
      )
    )
    expect(comparison?.changes.map(({ cause, unitName }) => `${unitName} ${cause}`).sort()).toEqual([
      '洛龙区 corrected', // 补录完工
      '洛龙区 corrected', // 补录验收销号
      '洛龙区 moved_out',
      '洛龙区 target_revised'
    ])
    const sum = (figure: 'target' | 'listed' | 'started' | 'finished' | 'accepted') =>
      comparison?.changes.reduce((total, { effect }) => total + effect[figure], 0)
    for (const figure of ['target', 'listed', 'started', 'finished', 'accepted'] as const) {
      const { before, now, difference } = comparison?.figures ?? {}
      expect(sum(figure), figure).toBe(difference?.[figure])
      expect((now?.[figure] ?? 0) - (before?.[figure] ?? 0), figure).toBe(difference?.[figure])
    }
    const elsewhere = { ...september, unitId: office.unit.yichuan }
    expect((await compareBulletins(reader, { scope: elsewhere, since: null }))?.changes).toEqual([])
  })

  it('has nothing to be compared with before it; by name it is compared with any later day', async () => {
    const { reader } = office.database
    expect(await compareBulletins(reader, { scope: august, since: null })).toBeNull()
    const { id } = await office.period('2026-08')
    const unchanged = await compareBulletins(reader, { scope: september, since: id })
    expect(unchanged).toMatchObject({ before: { period: '2026-08' }, now: { locked: false }, changes: [] })
  })

  it('does not show figures that somebody has tampered with', async () => {
    const { database } = office
    const snapshot = await database.reader.findOneByOrFail(Snapshot, {})
    const broken = [snapshot.content.replace('A', 'B'), 'deflate-raw+base64:!!', '{}']
    for (const content of broken) {
      const { revision } = await database.reader.findOneByOrFail(Snapshot, {})
      await office.write((work) => work.update(Snapshot, snapshot.id, revision, { content }))
      await expect(snapshotAt(database.reader, august), content.slice(0, 30)).rejects.toBeInstanceOf(
        StorageError
      )
    }
  })
})
