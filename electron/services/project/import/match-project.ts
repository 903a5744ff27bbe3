import type { UpgradeProject } from '@database/entities/upgrade-project'
import type { NamedCenters } from '@services/import/named-centers'
import type { KnownProjects } from '@services/project/import/known-projects'
import {
  cellOf,
  report,
  writtenYear,
  yearOfLine,
  type ProjectLine
} from '@services/project/import/project-line'

/** The centre and year of a project that the register does not have. */
export interface NewPlace {
  centerId: string
  year: number
}

/** The project that a line means. Null: told in the line what is wrong. */
export type ProjectMatch = { project: UpgradeProject } | { place: NewPlace } | null

/** By 项目编号, else by centre and year. Nothing is guessed where several fit. */
export async function matchProject(
  line: ProjectLine,
  known: KnownProjects,
  centers: NamedCenters,
  today: string
): Promise<ProjectMatch> {
  const number = cellOf(line, 'projectNo')
  const numbered = known.numbered(number)
  if (numbered !== null) return sameProject(line, numbered) ? { project: numbered } : null
  const year = yearOfLine(line, today)
  if (year === null) {
    report(line, 'year', `“${cellOf(line, 'year')}”不是年度`, '请填写四位年份，如 2026')
    return null
  }
  const [centerId, ...others] = line.centerIds
  if (centerId === undefined || others.length > 0) {
    await askCenter(line, centers)
    return null
  }
  if (number !== '') return { place: { centerId, year } }
  const own = known.ofCenter(centerId, year)
  if (own.length > 1) {
    const numbers = own.map(({ projectNo }) => projectNo).join('、')
    report(line, 'projectNo', `该中心 ${year} 年有 ${own.length} 个项目：${numbers}`, '请填写项目编号')
    return null
  }
  return own[0] ? { project: own[0] } : { place: { centerId, year } }
}

/** Whether centre and year, where the line tells them, are those of the number. */
function sameProject(line: ProjectLine, { projectNo, centerId, year }: UpgradeProject): boolean {
  if (cellOf(line, 'center') !== '' && !line.centerIds.includes(centerId)) {
    const center = cellOf(line, 'center')
    report(line, 'center', `项目 ${projectNo} 不是“${center}”的`, '请核对项目编号、中心名称和所在县区、街道')
    return false
  }
  if (cellOf(line, 'year') === '' || writtenYear(line) === year) return true
  report(line, 'year', `项目 ${projectNo} 是 ${year} 年的`, '年度不随表改动，请改回或留空')
  return false
}

async function askCenter(line: ProjectLine, centers: NamedCenters): Promise<void> {
  const name = cellOf(line, 'center')
  if (name === '') {
    const number = cellOf(line, 'projectNo')
    if (number === '') report(line, 'center', '没有填写', '请填写项目编号，或中心名称')
    else report(line, 'projectNo', `系统里没有项目 ${number}`, '请核对编号；新项目请填写中心名称')
    return
  }
  const count = line.centerIds.length
  const message = count === 0 ? `没有叫“${name}”的中心` : `有 ${count} 个中心都叫“${name}”`
  const question = await centers.question(line.text)
  const advice =
    question.options.length > 0
      ? '请在上面选定，或填写台账里的中心全称、编号'
      : '请填写台账里的中心全称、编号'
  report(line, 'center', message, advice, question)
}
