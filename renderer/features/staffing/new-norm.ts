import type { NormDraft } from '@contract/headcount-norm'

/** An empty norm after all others. @param seq the next free place in the order of preference. */
export function newNorm(today: string, seq: number): NormDraft {
  return {
    id: null,
    revision: null,
    name: '',
    appliesKind: null,
    appliesTier: null,
    appliesUrClass: null,
    formula: 'per_10000_residents',
    nTenths: 180,
    perCount: 10_000,
    postId: null,
    sourceDoc: '',
    validFrom: today,
    validTo: null,
    seq
  }
}

/** Chinese names of the fields. */
export const normLabels: Readonly<Record<string, string>> = {
  name: '标准名称',
  appliesKind: '适用类别',
  appliesTier: '适用层级',
  appliesUrClass: '适用城乡分类',
  formula: '计算方式',
  nTenths: '配备人数',
  perCount: '每多少',
  postId: '岗位',
  sourceDoc: '依据文件',
  validFrom: '启用日期',
  validTo: '停用日期',
  seq: '采用顺序'
}
