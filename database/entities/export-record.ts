import type { PaperFormat, PhoneStyle, RecordedTable } from '@domain/paper/paper-tables'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A file that went out; outside the change log, so that 撤销 takes back no proof. Source: domain §4, as-of engine. */
@Entity({ name: 'export_record' })
export class ExportRecord {
  /** UUIDv7. */
  @PrimaryColumn({ name: 'id', type: 'text' })
  id!: string

  /** Its number in the design, T4; `list` for a list of the screen. */
  @Column({ name: 'table_code', type: 'text' })
  table!: RecordedTable

  @Column({ name: 'title', type: 'text' })
  title!: string

  @Column({ name: 'format', type: 'text' })
  format!: PaperFormat

  @Column({ name: 'year', type: 'integer' })
  year!: number

  @Column({ name: 'cutoff', type: 'text' })
  cutoff!: string

  /** The scope bar of that moment in words, since units may be renamed. */
  @Column({ name: 'scope_words', type: 'text' })
  scopeWords!: string

  @Column({ name: 'light_rule', type: 'text', default: '' })
  lightRule!: string

  @Column({ name: 'target_version', type: 'text', default: '' })
  targetVersion!: string

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string

  /** Hexadecimal, of the file as it was written. */
  @Column({ name: 'sha256', type: 'text' })
  sha256!: string

  @Column({ name: 'row_count', type: 'integer' })
  rows!: number

  @Column({ name: 'phones', type: 'text' })
  phones!: PhoneStyle

  /** Why phones left in full; empty for masked ones. */
  @Column({ name: 'reason', type: 'text', default: '' })
  reason!: string

  @Column({ name: 'exported_at', type: 'text' })
  exportedAt!: string

  @Column({ name: 'exported_by', type: 'text' })
  exportedBy!: string
}
