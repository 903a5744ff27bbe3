import { afterEach, expect, test } from 'vitest'
import { Center } from '@database/entities/center'
import { ServiceFunction } from '@database/entities/service-function'
import { allFiveShare, coverageOf } from '@domain/progress/coverage'
import { analysisOverview } from '@services/analysis/overview'
import { openSmallCity, type SmallCity } from './small-city'

const cutoff = '2026-09-30'
const scope = { year: 2026, cutoff, unitId: null, kind: 'urban' as const }
const publicServices = ['F01', 'F02', 'F03', 'F04', 'F05']
let city: SmallCity | null = null

afterEach(async () => {
  await city?.temp.remove()
  city = null
})

test('coverage counts running services of open centres on the day, as the rule does', async () => {
  const of = (city = await openSmallCity(
    [{ name: '甲区', urbanGroup: true, target: 1, done: 0, open: 0 }],
    1
  ))
  await of.write(async (work) => {
    const whole = await of.addCenter(work, '甲区')
    for (const code of publicServices) await of.addFunction(work, whole, code)
    const partial = await of.addCenter(work, '甲区')
    await of.addFunction(work, partial, 'F01', { startDate: '2026-09-30' })
    await of.addFunction(work, partial, 'F02', { startDate: '2026-10-01' })
    await of.addFunction(work, partial, 'F03', { stopDate: '2026-09-29' })
    await of.addFunction(work, partial, 'F04', { status: 'planned' })
    await of.addFunction(work, partial, 'F05', {
      status: 'configured',
      startDate: '2026-01-01',
      stopDate: '2026-12-31'
    })
    const closed = await of.addCenter(work, '甲区', { status: 'suspended' })
    await of.addFunction(work, closed, 'F01')
  })
  const [coverage] = (await analysisOverview(of.temp.database.reader, { scope })).coverage
  const rateOf = (code: string) => coverage?.lines.find((line) => line.functionCode === code)?.rate.text
  // Two centres are open: F01 and F05 run in both, F02–F04 in one.
  expect(publicServices.map(rateOf)).toEqual(['100.00%', '50.00%', '50.00%', '50.00%', '100.00%'])
  expect(coverage?.allFive.text).toBe('50.00%')

  const { reader } = of.temp.database
  const centers = await reader.find(Center)
  const functions = await reader.find(ServiceFunction)
  const facts = centers.map((center) => ({
    status: center.status,
    functions: functions.filter((row) => row.centerId === center.id)
  }))
  for (const code of publicServices) {
    expect(coverage?.lines.find((line) => line.functionCode === code)?.rate.value).toBe(
      coverageOf(code, facts, cutoff).rate
    )
  }
  expect(coverage?.allFive.value).toBe(allFiveShare(facts, cutoff).rate)
})
