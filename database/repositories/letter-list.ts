import { In, IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm'
import { endOfYear, startOfYear } from '@domain/calendar/day-count'
import type { CenterKind } from '@domain/center/vocabulary'
import type { LetterState, LetterType } from '@domain/letter/vocabulary'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { SupervisionLetter } from '@database/entities/supervision-letter'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { whereUnits, whereWords } from '@database/repositories/search-words'

/** Which letters of a year, as of the cut-off, a list shows; null means all. */
export interface LetterQuery {
  year: number
  cutoff: string
  text: string
  unitIds: readonly string[] | null
  projectId: string | null
  kind: CenterKind | null
  type: LetterType | null
  state: LetterState | null
  overdue: boolean
}

export interface LetterWithNames {
  letter: SupervisionLetter
  unitName: string
  projectName: string | null
}

/** The same states as the domain's `letterStateOn`. */
const stateOnCutoff = `CASE
  WHEN letter.state IN ('draft', 'withdrawn') THEN letter.state
  WHEN letter.issuedOn IS NULL OR letter.issuedOn > :cutoff THEN 'draft'
  WHEN letter.repliedOn <= :cutoff THEN 'replied'
  ELSE 'issued' END`
const overdueReply = `${stateOnCutoff} = 'issued' AND letter.replyDue < :cutoff`

/** The page, the newest number first. */
export async function findLetters(
  reader: EntityManager,
  query: LetterQuery,
  page: { offset: number; limit: number }
): Promise<LetterWithNames[]> {
  const { entities, raw } = await filtered(reader, query)
    .addSelect('unit.shortName', 'unitName')
    .addSelect('project.name', 'projectName')
    .orderBy('letter.letterNo', 'DESC')
    .offset(page.offset)
    .limit(page.limit)
    .getRawAndEntities<Omit<LetterWithNames, 'letter'>>()
  return entities.flatMap((letter, index) => {
    const names = raw[index]
    return names === undefined ? [] : [{ letter, unitName: names.unitName, projectName: names.projectName }]
  })
}

export interface LetterTotals {
  total: number
  /** Issued and not replied to on the cut-off. */
  waiting: number
  overdue: number
}

export async function sumLetters(reader: EntityManager, query: LetterQuery): Promise<LetterTotals> {
  const count = (condition: string): string => `COALESCE(SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0)`
  const row = await filtered(reader, query)
    .select('COUNT(*)', 'total')
    .addSelect(count(`${stateOnCutoff} = 'issued'`), 'waiting')
    .addSelect(count(overdueReply), 'overdue')
    .getRawOne<Record<keyof LetterTotals, number | string>>()
  return {
    total: Number(row?.total ?? 0),
    waiting: Number(row?.waiting ?? 0),
    overdue: Number(row?.overdue ?? 0)
  }
}

/** Numbers of letters that wait for a reply or are still drafts, by project. */
export async function pendingLetters(
  reader: EntityManager,
  projectIds: readonly string[]
): Promise<Map<string, string>> {
  const letters = await reader.find(SupervisionLetter, {
    where: { projectId: In([...projectIds]), state: In(['draft', 'issued']), deletedAt: IsNull() },
    order: { letterNo: 'ASC' }
  })
  return new Map(
    letters.flatMap(({ projectId, letterNo }) => (projectId === null ? [] : [[projectId, letterNo] as const]))
  )
}

/** A draft has no day of its own yet: it belongs to the year in which its reply is due. */
function filtered(reader: EntityManager, query: LetterQuery): SelectQueryBuilder<SupervisionLetter> {
  const builder = reader
    .createQueryBuilder(SupervisionLetter, 'letter')
    .innerJoin(ReportingUnit, 'unit', 'unit.id = letter.unitId')
    .leftJoin(UpgradeProject, 'project', 'project.id = letter.projectId')
    .where('letter.deletedAt IS NULL')
    .andWhere(
      `((letter.issuedOn IS NULL AND letter.replyDue BETWEEN :yearStart AND :yearEnd)
        OR letter.issuedOn BETWEEN :yearStart AND :cutoff)`
    )
    .setParameters({
      cutoff: query.cutoff,
      yearStart: startOfYear(query.year),
      yearEnd: endOfYear(query.year)
    })
  whereWords(builder, query.text, [
    'lower(letter.letterNo)',
    'lower(letter.title)',
    'unit.name',
    'project.searchText'
  ])
  whereUnits(builder, 'letter.unitId', query.unitIds)
  const { projectId, kind, type, state, overdue } = query
  if (projectId !== null) builder.andWhere('letter.projectId = :projectId', { projectId })
  if (kind !== null) builder.andWhere('(project.kind IS NULL OR project.kind = :kind)', { kind })
  if (type !== null) builder.andWhere('letter.type = :type', { type })
  if (state !== null) builder.andWhere(`${stateOnCutoff} = :state`, { state })
  if (overdue) builder.andWhere(`(${overdueReply})`)
  return builder
}
