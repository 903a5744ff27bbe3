import type { EntityManager, ObjectLiteral } from 'typeorm'
import { Issue } from '@database/entities/issue'
import { SupervisionLetter } from '@database/entities/supervision-letter'

/** Records with a number of their own that is never given twice. */
const numbered = {
  issue: { entity: Issue, column: 'issueNo' },
  letter: { entity: SupervisionLetter, column: 'letterNo' }
} as const
export type NumberedKind = keyof typeof numbered

/** Every number that begins so, those of deleted records included. */
export async function numbersWith(
  manager: EntityManager,
  kind: NumberedKind,
  prefix: string
): Promise<string[]> {
  const { entity, column } = numbered[kind]
  const rows = await manager
    .createQueryBuilder<ObjectLiteral>(entity, 'row')
    .select(`row.${column}`, 'number')
    .where(`substr(row.${column}, 1, :length) = :prefix`, { prefix, length: prefix.length })
    .getRawMany<{ number: string }>()
  return rows.map(({ number }) => number)
}

/** Another record, deleted ones included, that holds the number. */
export async function holderOfNumber(
  manager: EntityManager,
  kind: NumberedKind,
  number: string,
  exceptId: string | null
): Promise<{ deleted: boolean } | null> {
  const { entity, column } = numbered[kind]
  const holder = await manager
    .createQueryBuilder<ObjectLiteral>(entity, 'row')
    .select('row.deletedAt', 'deletedAt')
    .where(`row.${column} = :number AND row.id <> :exceptId`, { number, exceptId: exceptId ?? '' })
    .getRawOne<{ deletedAt: string | null }>()
  return holder === undefined ? null : { deleted: holder.deletedAt !== null }
}
