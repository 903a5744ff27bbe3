import { z } from 'zod'
import { centerKinds } from '@domain/center/vocabulary'
import { fundStandings } from '@domain/money/fund-standing'
import { fundDirections, fundingSources } from '@domain/money/vocabulary'
import { projectStages } from '@domain/project/vocabulary'
import { read, write } from '@contract/define'
import { FieldFailure } from '@contract/failure'
import { Figure } from '@contract/figure'
import { listRequest, narrowing, orderBy } from '@contract/list-request'
import { codeOf, DateText, Fen, Id, Line, NullableDate, Revision, SignedFen } from '@contract/primitives'
import { Scope } from '@contract/scope'

/** A part that the form added has neither; one that it loaded sends both back. */
const partKey = { id: Id.nullable(), revision: Revision.nullable() }

/** 到位 or 支付. Day and amount may be open while it is typed; the rules ask for them at the save. */
export const FlowDraft = z.object({
  ...partKey,
  direction: codeOf(fundDirections),
  flowedOn: NullableDate,
  amount: SignedFen.nullable(),
  payee: Line(60),
  purpose: Line(100),
  voucherNo: Line(40)
})
export type FlowDraft = z.infer<typeof FlowDraft>

export const SourceDraft = z.object({
  ...partKey,
  source: codeOf(fundingSources),
  docNo: Line(60),
  planned: Fen.nullable(),
  remark: Line(200),
  flows: z.array(FlowDraft).max(200, '一个来源最多 200 笔')
})
export type SourceDraft = z.infer<typeof SourceDraft>

/** All money of one project; `revision` is that of the list, not of the project. */
export const Funding = z.object({
  projectId: Id,
  revision: Revision,
  sources: z.array(SourceDraft).max(40, '一个项目最多 40 个资金来源')
})
export type Funding = z.infer<typeof Funding>

/** Money in fen as of the cut-off; rates as fractions. Source: domain §2.6. */
export const MoneyFigures = z.object({
  planned: Figure,
  arrived: Figure,
  paid: Figure,
  balance: Figure,
  /** 资金到位率. */
  arrivalRate: Figure,
  /** 预算执行率. */
  executionRate: Figure,
  /** 支付进度. */
  paymentRate: Figure
})
export type MoneyFigures = z.infer<typeof MoneyFigures>

/** Every part narrows; null means all. */
export const MoneyFilter = z.object({
  /** Number, name, centre, pinyin or initials; several words must all occur. */
  ...narrowing,
  standing: codeOf(fundStandings).nullable().default(null)
})
export type MoneyFilter = z.infer<typeof MoneyFilter>

export const moneySortKeys = [
  'projectNo',
  'name',
  'unitName',
  'budgetTotal',
  'planned',
  'arrived',
  'paid',
  'balance',
  'arrivalRate',
  'executionRate',
  'paymentRate'
] as const
export type MoneySortKey = (typeof moneySortKeys)[number]

const sums = {
  budgetTotal: z.int().nullable(),
  planned: z.int(),
  arrived: z.int(),
  paid: z.int(),
  balance: z.int(),
  arrivalRate: z.number().nullable(),
  executionRate: z.number().nullable(),
  paymentRate: z.number().nullable()
}

/** One line of the table of money (T5 by project). */
export const MoneyRow = z.object({
  id: Id,
  projectNo: z.string(),
  name: z.string(),
  unitName: z.string(),
  kind: codeOf(centerKinds),
  stage: codeOf(projectStages),
  ...sums
})
export type MoneyRow = z.infer<typeof MoneyRow>

/** Of everything found; rates as ratio of sums. */
export const MoneySums = z.object({ urban: z.int(), rural: z.int(), ...sums })
export type MoneySums = z.infer<typeof MoneySums>

/** One unit, one kind of centre, or all of them. */
export const MoneyLine = z.object({
  row: z.enum(['unit', 'kind', 'total']),
  label: z.string(),
  projects: Figure,
  budgetTotal: Figure,
  figures: MoneyFigures
})
export type MoneyLine = z.infer<typeof MoneyLine>

export const moneyContract = {
  'funding:get': read({ input: z.object({ projectId: Id }), output: Funding }),
  'funding:figures': read({ input: z.object({ projectId: Id, cutoff: DateText }), output: MoneyFigures }),
  /** All sources and flows or none. */
  'funding:save': write({
    input: Funding,
    output: z.object({ batchId: Id, warnings: z.array(FieldFailure) })
  }),
  'money:by-project': read({
    input: listRequest(MoneyFilter).extend({
      sort: orderBy(moneySortKeys).default({ key: 'projectNo', descending: false })
    }),
    output: z.object({ total: z.int(), rows: z.array(MoneyRow), sums: MoneySums })
  }),
  /** By unit, then urban and rural apart where the scope holds both, then in all. */
  'money:by-unit': read({ input: z.object({ scope: Scope }), output: z.array(MoneyLine) })
}
