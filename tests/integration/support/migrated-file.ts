import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '@database/migrations'
import { runMigrations } from '@database/migration-runner'

/** A database file in a folder of its own that has taken the first `steps` migrations. */
export interface MigratedFile {
  file: string
  /** Takes the migrations up to `steps` in all. */
  migrateTo(steps: number): Promise<void>
  remove(): Promise<void>
}

export async function migratedFile(steps: number): Promise<MigratedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-migration-'))
  const file = join(folder, 'desk.db')
  const run = (count: number, create: boolean) =>
    runMigrations({
      file,
      migrations: migrations.slice(0, count),
      create,
      now: () => '2026-09-30T01:00:00.000Z',
      appVersion: '0.0.0-test'
    })
  await run(steps, true)
  return { file, migrateTo: (count) => run(count, false), remove: () => rm(folder, { recursive: true }) }
}

/** SQL that adds rows with awkward text to a file that has the tables of the first migration. */
export const awkwardRows = [
  "INSERT INTO organization (id, name, type, created_at, created_by, updated_at, updated_by, revision) VALUES ('o1', '引号''\"与换行\n', 'school', 't', 'c', 't', 'c', 1)",
  "INSERT INTO division (id, name, short_name, level, valid_from, county_id, created_at, created_by, updated_at, updated_by, revision) VALUES ('d1', '洛龙区', '洛龙', 'county', '2021-01-01', 'd1', 't', 'c', 't', 'c', 3)",
  "INSERT INTO reporting_unit (id, name, short_name, kind, organization_id, created_at, created_by, updated_at, updated_by, revision) VALUES ('u1', '洛龙区', '洛龙', 'county', 'o1', 't', 'c', 't', 'c', 1)",
  "INSERT INTO center (id, code, name, kind, tier, status, division_id, unit_id, area_gross, deleted_at, created_at, created_by, updated_at, updated_by, revision) VALUES ('c1', '410311-U-T2-0001', '𠮷😀 定鼎门', 'urban', 'community', 'open', 'd1', 'u1', 99999999999, '2026-01-01T00:00:00.000Z', 't', 'c', 't', 'c', 7)",
  "INSERT INTO center_site (id, center_id, seq, name, role, created_at, created_by, updated_at, updated_by, revision) VALUES ('s1', 'c1', 1, '主体', 'main', 't', 'c', 't', 'c', 1)",
  "INSERT INTO function_room (id, center_id, site_id, name, use, state, created_at, created_by, updated_at, updated_by, revision) VALUES ('r1', 'c1', 's1', '', 'service', 'normal', 't', 'c', 't', 'c', 1)",
  "INSERT INTO change_batch (id, at, actor, action, title, app_version) VALUES ('b1', 't', 'c', 'a', '标题', '0')",
  "INSERT INTO change_log (id, batch_id, seq, entity, entity_id, root_entity, root_id, kind) VALUES ('l1', 'b1', 0, 'center', 'c1', 'center', 'c1', 'insert')"
]
