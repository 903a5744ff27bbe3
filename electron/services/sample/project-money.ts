import { addDays } from '@domain/calendar/day-count'
import type { CenterKind } from '@domain/center/vocabulary'
import type { FundDirection, FundingSourceCode } from '@domain/money/vocabulary'
import type { FundFlow } from '@database/entities/fund-flow'
import type { FundingSource } from '@database/entities/funding-source'
import type { NewRow } from '@services/regions/new-row'
import type { Ground } from '@services/sample/ground'
import { sampleMark } from '@services/sample/mark'
import type { SampleProject } from '@services/sample/projects'

export interface ProjectMoney {
  sources: NewRow<FundingSource>[]
  flows: NewRow<FundFlow>[]
}

/** 500 元 in fen: budgets are whole multiples of it. */
const step = 50_000

/** Where each project's money comes from and, along its nodes, when it arrived and was paid. */
export function projectMoney(projects: readonly SampleProject[], ground: Ground): ProjectMoney {
  const parts = projects.map((project) => moneyOf(project, ground))
  return {
    sources: parts.flatMap(({ sources }) => sources),
    flows: parts.flatMap(({ flows }) => flows)
  }
}

function moneyOf({ row, milestones, random }: SampleProject, { newId, today }: Ground): ProjectMoney {
  const draw = random.fork('money')
  const budget = row.budgetTotal ?? 0
  const mix = draw.pick(mixes[row.kind])
  // Nothing is promised while the scheme is still being drawn up.
  if ((milestones[1]?.actualDate ?? null) === null) return { sources: [], flows: [] }
  let rest = budget
  const sources = mix.map(([source, percent], index): NewRow<FundingSource> => {
    const planned = index === mix.length - 1 ? rest : share(budget, percent)
    rest -= planned
    return {
      id: newId(),
      isSample: true,
      projectId: row.id,
      seq: index + 1,
      source,
      docNo: publicSources.has(source) ? `演示财〔${String(row.year)}〕${String(draw.int(3, 99))}号` : '',
      planned,
      remark: sampleMark
    }
  })
  const on = (node: number): string | null => milestones[node - 1]?.actualDate ?? null
  const [confirmed, entered, built, accepted] = [on(3), on(5), on(6), on(9)] as const
  const builder = draw.pick(builders)
  // A few counties owe their second share, so that what was paid runs ahead of what came.
  const owes = draw.chance(0.04)
  const flows = sources.flatMap(({ id, planned }, index): NewRow<FundFlow>[] => {
    const flow = (direction: FundDirection, day: string | null, amount: number, words: string, delay = 0) => {
      const flowedOn = day === null ? null : addDays(day, delay)
      if (flowedOn === null || flowedOn > today || amount === 0) return []
      const paid = direction === 'paid'
      return [
        {
          id: newId(),
          isSample: true,
          fundingSourceId: id,
          direction,
          flowedOn,
          amount,
          payee: paid ? builder : '',
          purpose: `${sampleMark}：${words}`,
          voucherNo: paid ? `记-${String(draw.int(1, 280)).padStart(3, '0')}` : ''
        }
      ]
    }
    const late = owes && index === 0
    const whole = planned ?? 0
    const first = share(whole, late ? 40 : 70)
    return [
      ...flow('arrived', confirmed, first, '首批到位', draw.int(0, 6)),
      ...(late ? [] : flow('arrived', built, whole - first, '第二批到位', draw.int(0, 9))),
      ...flow('paid', entered, share(whole, 30), '预付工程款', draw.int(8, 15)),
      ...flow('paid', built, share(whole, 40), '进度款', draw.int(10, 20)),
      ...flow('paid', accepted, share(whole, 27), '结算款', draw.int(0, 12))
    ]
  })
  return { sources, flows }
}

function share(amount: number, percent: number): number {
  return Math.floor((amount * percent) / 100 / step) * step
}

type Mix = readonly (readonly [FundingSourceCode, number])[]

/** Source and percent; the last one takes what is left. */
const mixes: Readonly<Record<CenterKind, readonly Mix[]>> = {
  urban: [
    [
      ['city', 50],
      ['county', 35],
      ['town', 15]
    ],
    [
      ['central', 40],
      ['city', 30],
      ['county', 30]
    ],
    [
      ['county', 60],
      ['enterprise', 25],
      ['lottery', 15]
    ]
  ],
  rural: [
    [
      ['county', 60],
      ['village', 25],
      ['donation', 15]
    ],
    [
      ['province', 50],
      ['county', 40],
      ['village', 10]
    ],
    [
      ['county', 55],
      ['party_dues', 20],
      ['overseas_donation', 25]
    ]
  ]
}

const publicSources: ReadonlySet<FundingSourceCode> = new Set(['central', 'province', 'city', 'county'])

const builders = [
  '演示建设工程一公司',
  '演示装饰工程公司',
  '演示市政园林公司',
  '演示乡村工匠合作社',
  '演示适老化改造公司'
]
