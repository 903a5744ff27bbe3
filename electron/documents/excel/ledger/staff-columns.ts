import type { LedgerColumn } from '@documents/excel/ledger/ledger-columns'

/**
 * T8 人员配备台账 as it comes in. The columns of the paper, and beside them what tells namesakes apart and what the paper
 * has no room for. Source: domain §3.3 T8.
 */
export const staffColumns = [
  { key: 'seq', head: '序号', kind: 'count', width: 6, max: 1_000_000_000, derived: true },
  { key: 'county', head: '县区', kind: 'text', width: 12, max: 60 },
  { key: 'town', head: '街道(乡镇)', kind: 'text', width: 14, max: 60 },
  { key: 'center', head: '中心', kind: 'text', width: 26, max: 60 },
  { key: 'name', head: '姓名', kind: 'text', width: 10, max: 60 },
  { key: 'sex', head: '性别', kind: 'word', width: 6, max: 10 },
  { key: 'birthYear', head: '出生年份', kind: 'year', width: 10, max: 20 },
  { key: 'post', head: '岗位', kind: 'word', width: 14, max: 40 },
  { key: 'identity', head: '身份', kind: 'word', width: 14, max: 40 },
  { key: 'fullTime', head: '专/兼', kind: 'word', width: 6, max: 10 },
  { key: 'fte', head: '折算(FTE)', kind: 'word', width: 8, max: 20 },
  { key: 'certificate', head: '证书', kind: 'text', width: 18, max: 40 },
  { key: 'validFrom', head: '到岗日期', kind: 'date', width: 12, max: 10 },
  { key: 'validTo', head: '离岗日期', kind: 'date', width: 12, max: 10 },
  { key: 'phone', head: '电话', kind: 'identifier', width: 14, max: 30 }
] as const satisfies readonly LedgerColumn[]

export type StaffKey = (typeof staffColumns)[number]['key']
