import type { CenterDetail } from '@contract/center-detail'
import type { Figure } from '@contract/figure'
import { officeShare, serviceShare } from '@domain/area/area-split'
import { formatArea } from '@domain/area/format-area'
import { elderlyChildCodes, publicServiceCodes } from '@domain/center/function-catalog'
import { isRunningOn } from '@domain/center/function-checks'
import { formatCount, formatPercent, formatTenths } from '@domain/figure/format-figure'

export interface NamedFigure {
  label: string
  unit: string
  figure: Figure
}

/** The figures over a centre's file, each with what it is made of. */
export function centerFigures(detail: CenterDetail, today: string): NamedFigure[] {
  return [...areaFigures(detail), ...functionFigures(detail, today), ...peopleFigures(detail, today)]
}

function areaFigures({ draft }: CenterDetail): NamedFigure[] {
  const { areaIndoor, areaOffice, areaService, areaShared } = draft
  const parts = [
    { label: '办公面积', text: squareMetres(areaOffice) },
    { label: '服务面积', text: squareMetres(areaService) },
    { label: '共用面积', text: squareMetres(areaShared) }
  ]
  const service = serviceShare(draft)
  const office = officeShare(draft)
  return [
    named(
      '室内面积',
      '㎡',
      areaIndoor,
      areaText(areaIndoor),
      '室内面积 = 办公 + 服务 + 共用，允许相差 1 ㎡',
      parts
    ),
    named(
      '服务面积占比',
      '',
      service,
      formatPercent(service, 1),
      '服务面积占比 = 服务面积 ÷（办公面积 + 服务面积），不含共用面积',
      parts
    ),
    named(
      '办公面积占比',
      '',
      office,
      formatPercent(office, 1),
      '办公面积占比 = 办公面积 ÷（办公面积 + 服务面积），不含共用面积',
      parts
    )
  ]
}

function functionFigures({ draft }: CenterDetail, today: string): NamedFigure[] {
  const running = new Set(
    draft.functions.filter((row) => isRunningOn(row, today)).map(({ functionCode }) => functionCode)
  )
  const among = (codes: readonly string[]): number => codes.filter((code) => running.has(code)).length
  const five = among(publicServiceCodes)
  const elderlyChild = among(elderlyChildCodes)
  return [
    named(
      '已开展功能',
      '项',
      running.size,
      formatCount(running.size),
      `截至 ${today} 开展情况为“已开展”的服务功能数；已配置未开展、在建、规划的不计`,
      [{ label: '登记的功能', text: `${formatCount(draft.functions.length)} 项` }]
    ),
    named(
      '5 项公共服务',
      '项',
      five,
      `${formatCount(five)}/5`,
      '便民、文明实践、培训就业、卫生健康、文化娱乐中已开展的项数',
      [{ label: '其中一老一小', text: `${formatCount(elderlyChild)}/2` }]
    )
  ]
}

function peopleFigures({ draft, staff }: CenterDetail, today: string): NamedFigure[] {
  const present = staff.filter(({ absence }) => absence === null)
  const tenths = present.reduce((sum, { fteTenths }) => sum + fteTenths, 0)
  const persons = new Set(present.map(({ personId }) => personId)).size
  return [
    named('服务人口', '人', draft.servedPop, formatCount(draft.servedPop), '台账登记的服务人口', [
      { label: '服务户数', text: formatCount(draft.servedHouseholds) },
      { label: '60 岁以上', text: formatCount(draft.served60Plus) },
      { label: '0—3 岁', text: formatCount(draft.served03) }
    ]),
    named(
      '在岗人员',
      '折算人',
      tenths,
      formatTenths(tenths),
      `截至 ${today} 在本中心任职的人员，按折算系数相加`,
      [{ label: '人数', text: `${formatCount(persons)} 人` }]
    )
  ]
}

function named(
  label: string,
  unit: string,
  value: number | null,
  text: string,
  formula: string,
  inputs: Figure['inputs']
): NamedFigure {
  return { label, unit: value === null ? '' : unit, figure: { value, text, formula, inputs, records: null } }
}

const areaText = (centi: number | null): string => (centi === null ? '—' : formatArea(centi))
const squareMetres = (centi: number | null): string => (centi === null ? '—' : `${formatArea(centi)} ㎡`)
