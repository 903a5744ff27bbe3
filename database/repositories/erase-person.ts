import type { Person } from '@database/entities/person'
import type { Work } from '@database/work'

type Run = (sql: string, ...values: unknown[]) => Promise<unknown>

/** What stands where the name stood. */
const erasedName = '（已依申请删除）'

/**
 * Takes everything out of the tables that says who somebody was: the person's own row, what 修改记录 and 查看记录 kept of
 * it, titles of saves, unsaved input, the copies of name and phone at centres and projects, the seat in a grid. Posts,
 * their days, identity and certificate stay, since past counts are made of them. None of it is logged: the log would
 * keep what is to go.
 */
export async function erasePersonRows(work: Work, { id, name, phone }: Person): Promise<void> {
  const run: Run = (sql, ...values) => work.manager.query(sql, values)
  const saves = `SELECT "batch_id" FROM "change_log" WHERE "root_entity" = 'person' AND "root_id" = ?`
  await run(
    `UPDATE "change_batch" SET "title" = replace("title", ?, ?) WHERE "id" IN (${saves})`,
    name,
    erasedName,
    id
  )
  await run(
    `UPDATE "change_log" SET "old_value" = NULL, "new_value" = NULL
      WHERE "entity" = 'person' AND "entity_id" = ?
         OR "root_entity" = 'person' AND "root_id" = ? AND "entity" = 'staff_absence' AND "field" = 'note'`,
    id,
    id
  )
  await run(
    `UPDATE "person" SET "name" = ?, "sex" = NULL, "birth_year" = NULL, "political_status" = NULL, "education" = NULL,
            "phone" = '', "id_number_sealed" = NULL, "id_number_mark" = NULL, "employer_org_id" = NULL,
            "remark" = '', "search_text" = ''
      WHERE "id" = ?`,
    erasedName,
    id
  )
  await run(`UPDATE "staff_absence" SET "note" = '' WHERE "person_id" = ?`, id)
  await run(`UPDATE "grid_member" SET "person_id" = NULL, "name" = ? WHERE "person_id" = ?`, erasedName, id)
  await run(`UPDATE "personal_look" SET "record_name" = '' WHERE "record_id" = ?`, id)
  await run(`DELETE FROM "draft" WHERE "form_key" = ?`, `person:${id}`)
  if (phone !== '') await eraseCopies(run, name, phone)
}

/** Where else a name stands beside a phone: columns, and the same as properties in 修改记录. */
const copies = [
  { table: 'center', name: ['manager_name', 'managerName'], phone: ['manager_phone', 'managerPhone'] },
  { table: 'responsibility', name: ['person_name', 'personName'], phone: ['phone', 'phone'] }
] as const

/** A namesake keeps his name: only where the phone is the same too is it the same person. */
async function eraseCopies(run: Run, name: string, phone: string): Promise<void> {
  for (const copy of copies) {
    const [nameColumn, nameProperty] = copy.name
    const [phoneColumn, phoneProperty] = copy.phone
    const holders = `SELECT "id" FROM "${copy.table}" WHERE "${phoneColumn}" = ?`
    await run(
      `UPDATE "change_log" SET "old_value" = NULL, "new_value" = NULL
        WHERE "entity" = ? AND "field" = ? AND ? IN ("old_value", "new_value") AND "entity_id" IN (${holders})`,
      copy.table,
      nameProperty,
      JSON.stringify(name),
      phone
    )
    const pair = (property: string, value: string): string => `"${property}":${JSON.stringify(value)}`
    for (const column of ['old_value', 'new_value']) {
      await run(
        `UPDATE "change_log" SET "${column}" = replace(replace("${column}", ?, ?), ?, ?)
          WHERE "entity" = ? AND "field" IS NULL AND instr("${column}", ?) > 0`,
        pair(nameProperty, name),
        pair(nameProperty, ''),
        pair(phoneProperty, phone),
        pair(phoneProperty, ''),
        copy.table,
        pair(phoneProperty, phone)
      )
    }
    await run(
      `UPDATE "${copy.table}"
          SET "${nameColumn}" = CASE WHEN "${nameColumn}" = ? THEN '' ELSE "${nameColumn}" END, "${phoneColumn}" = ''
        WHERE "${phoneColumn}" = ?`,
      name,
      phone
    )
  }
  await run(
    `UPDATE "change_log" SET "old_value" = NULL, "new_value" = NULL WHERE ? IN ("old_value", "new_value")`,
    JSON.stringify(phone)
  )
  await run(`DELETE FROM "draft" WHERE instr("payload", ?) > 0`, phone)
}
