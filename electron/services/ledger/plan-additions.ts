import type { EntityManager } from 'typeorm'
import { unitCovering } from '@domain/division/ownership'
import type { LedgerAddition } from '@contract/ledger'
import { ownershipOf } from '@database/repositories/center-references'
import { centersNamed } from '@database/repositories/ledger-centers'
import type { LedgerReading, ReadLedgerRow } from '@documents/excel/ledger/ledger-reading'
import { columnOfField, violationsOfNew } from '@services/ledger/check-rules'
import { takeAll, type TakeOptions } from '@services/ledger/compare-center'
import type { PlannedAddition } from '@services/ledger/import-plan'
import { newCenterDraft } from '@services/ledger/new-center-draft'
import type { LedgerPlace } from '@services/ledger/places'
import type { RowProblems } from '@services/import/row-problems'

export interface PlacedLine {
  read: ReadLedgerRow
  place: LedgerPlace
}

/** Turns lines that match no centre into new centres; a line with a fault is reported and left out. */
export async function planAdditions(
  manager: EntityManager,
  lines: readonly PlacedLine[],
  reading: LedgerReading,
  options: TakeOptions,
  problems: RowProblems
): Promise<PlannedAddition[]> {
  const divisionIds = new Set(lines.flatMap(({ place }) => place.line.map((division) => division.id)))
  const links = await ownershipOf(manager, [...divisionIds])
  const owners = new Map<string, string | null>()
  const additions: PlannedAddition[] = []
  for (const { read, place } of lines) {
    const path = place.line.map((division) => division.id)
    const unitId = owners.get(place.key) ?? unitCovering(links, path, options.today)
    owners.set(place.key, unitId)
    if (!place.inForce) {
      problems.add(
        read.row,
        'divisionCode',
        `${place.division.name} 已撤销或停用，不能新增中心`,
        '请改为现行区划'
      )
    }
    if (unitId === null) {
      problems.add(read.row, 'county', '没有填报单位负责这个区划，不能新增中心', '请先在设置中指定负责单位')
      continue
    }
    const draft = newCenterDraft(place.division.id, unitId)
    for (const fault of takeAll(draft, read.values, reading.skippedKeys, options)) {
      problems.add(read.row, fault.key, fault.message, fault.advice, fault.ask)
    }
    completeIndoorArea(draft)
    if (!problems.has(read.row)) {
      for (const { field, message } of violationsOfNew(draft, options.today)) {
        problems.add(read.row, columnOfField(field), message, '请改正后重新导入')
      }
    }
    if (!problems.has(read.row)) additions.push({ row: read.row, place, draft })
  }
  return additions
}

/** T1 gives office, service and shared area; the indoor area of a new centre is their sum. Source: domain §1.2. */
function completeIndoorArea(draft: PlannedAddition['draft']): void {
  const { areaOffice, areaService, areaShared } = draft
  if (areaOffice === null || areaService === null || areaShared === null) return
  draft.areaIndoor = areaOffice + areaService + areaShared
}

/** The additions as the preview lists them; the same name at another place may be a wrong place. */
export async function describeAdditions(
  manager: EntityManager,
  { file, sheet }: Pick<LedgerReading, 'file' | 'sheet'>,
  additions: readonly PlannedAddition[],
  placeName: (divisionId: string) => string
): Promise<LedgerAddition[]> {
  const elsewhere = new Map<string, string>()
  for (const { name, divisionId } of await centersNamed(
    manager,
    additions.map(({ draft }) => draft.name)
  )) {
    elsewhere.set(name, placeName(divisionId))
  }
  return additions.map(({ row, place, draft }) => {
    const other = elsewhere.get(draft.name)
    return {
      file,
      sheet,
      row,
      name: draft.name,
      place: placeName(place.division.id),
      warning:
        other === undefined ? '' : `系统里已有同名中心（${other}）；如果是同一个，请先在系统里改它的区划`
    }
  })
}
