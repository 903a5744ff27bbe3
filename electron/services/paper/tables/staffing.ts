import type { EntityManager } from 'typeorm'
import { groupBy } from '@domain/group-by'
import { maskPhone } from '@domain/identifier/phone'
import type { PhoneStyle } from '@domain/paper/paper-tables'
import { dictionaryEntries } from '@database/repositories/reference-lists'
import { staffRoster, type RosterLine } from '@database/repositories/staff-roster'
import {
  staffGap,
  staffLedger,
  staffLedgerInFull,
  type StaffGapKey,
  type StaffLedgerKey
} from '@documents/tables/definitions/staff-ledger'
import { rowPlaces, type TableLine, type TableSheet } from '@documents/tables/table-sheet'
import type { GatherTable, TableQuestion } from '@services/paper/gathered'
import { listStaffingGroups, scopedCenters } from '@services/staffing/staffing-groups'
import { staffingOn, type StaffedCenterOn } from '@services/staffing/staffing-on'

/** T8: who stands at the posts of the centres in operation on the cut-off, and what they lack. */
export const gatherStaffing: GatherTable = async (reader, { scope, phones }) => {
  const query = await scopedCenters(reader, scope)
  const centers = await staffingOn(reader, query, scope.cutoff)
  const running = new Set(centers.map(({ center }) => center.id))
  const roster = await staffRoster(reader, query, scope.cutoff)
  const people = roster.filter(({ centerId }) => running.has(centerId))
  return {
    title: '人员配备台账及缺口表',
    sheets: [await ledgerSheet(reader, people, phones), await gapSheet(reader, scope, centers)],
    lightRule: '',
    targetVersion: ''
  }
}

async function ledgerSheet(
  reader: EntityManager,
  people: readonly RosterLine[],
  phones: PhoneStyle
): Promise<TableSheet<StaffLedgerKey>> {
  const entries = await dictionaryEntries(reader)
  const labels = (name: string): Map<string, string> =>
    new Map(entries.filter(({ dictionary }) => dictionary === name).map(({ code, label }) => [code, label]))
  const [identities, certificates] = [labels('identity'), labels('certificate')]
  const word = (words: ReadonlyMap<string, string>, code: string | null): string =>
    code === null ? '' : (words.get(code) ?? code)
  const rows = people.map((one): TableLine<StaffLedgerKey> => ({
    kind: 'row',
    values: {
      centerName: one.centerName,
      name: one.name,
      post: one.postName,
      identity: word(identities, one.identity),
      fullTime: one.fteTenths === 10 ? '专' : '兼',
      fte: one.fteTenths,
      certificate: word(certificates, one.certificate),
      since: one.validFrom,
      phone: phones === 'full' ? one.phone : maskPhone(one.phone)
    }
  }))
  const total: TableLine<StaffLedgerKey>[] =
    rows.length === 0 ? [] : [{ kind: 'total', label: '合计', rows: rowPlaces(rows) }]
  return {
    definition: phones === 'full' ? staffLedgerInFull : staffLedger,
    lines: [...rows, ...total],
    notes: ['只列运营中的中心在截止日在岗的人员，长假、借调期间不在其内；折算不足 1.0 的为兼职。']
  }
}

async function gapSheet(
  reader: EntityManager,
  scope: TableQuestion['scope'],
  centers: readonly StaffedCenterOn[]
): Promise<TableSheet<StaffGapKey>> {
  const { groups, total, sampleNorms } = await listStaffingGroups(reader, { scope, level: 'unit' })
  const byUnit = groupBy(centers, ({ center }) => center.unitId)
  const rows = groups.map((group): TableLine<StaffGapKey> => {
    const own = byUnit.get(group.id) ?? []
    return {
      kind: 'row',
      values: {
        unit: group.name,
        servedPop: populationOf(own),
        norm: normsOf(own),
        required: group.required,
        present: group.presentTenths,
        gap: group.gapTenths,
        rate: group.rate,
        certified: group.certifiedShare
      }
    }
  })
  const totals: TableLine<StaffGapKey>[] =
    rows.length === 0
      ? []
      : [{ kind: 'total', label: '合计', rows: rowPlaces(rows), given: { certified: total.certifiedShare } }]
  return {
    definition: staffGap,
    lines: [...rows, ...totals],
    notes: [
      '应配按各中心逐个进一取整后相加；在岗只计有标准的中心；缺口为各中心缺口之和，超配的中心不抵缺口。',
      ...(total.unrated === 0 ? [] : [`${total.unrated} 个中心缺标准或服务人口，没有计入。`]),
      ...(sampleNorms.length === 0 ? [] : [`示例标准，请换成本地文件规定的标准：${sampleNorms.join('、')}。`])
    ]
  }
}

/** Null when no centre tells its population. */
function populationOf(centers: readonly StaffedCenterOn[]): number | null {
  const told = centers.flatMap(({ center }) => center.servedPop ?? [])
  return told.length === 0 ? null : told.reduce((sum, people) => sum + people, 0)
}

function normsOf(centers: readonly StaffedCenterOn[]): string {
  return [...new Set(centers.flatMap(({ norms }) => norms.map(({ name }) => name)))].join('；')
}
