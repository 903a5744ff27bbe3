import { Column, Entity } from 'typeorm'
import type { AttachmentOwner, PaperKind, PhotoSlot } from '@domain/attachment/vocabulary'
import { BusinessRow } from '@database/entities/business-row'

/** A photo or a paper that hangs on a record (附件). Source: domain §1.8. */
@Entity({ name: 'attachment' })
export class Attachment extends BusinessRow {
  @Column({ name: 'owner_kind', type: 'text' })
  ownerKind!: AttachmentOwner

  @Column({ name: 'owner_id', type: 'text' })
  ownerId!: string

  /** Of a photo; null for a paper. */
  @Column({ name: 'slot', type: 'text', nullable: true })
  slot!: PhotoSlot | null

  /** Of a paper; null for a photo. */
  @Column({ name: 'paper', type: 'text', nullable: true })
  paper!: PaperKind | null

  /** As it is shown, with the ending of its kind; never a path. */
  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'note', type: 'text', default: '' })
  note!: string

  @Column({ name: 'taken_on', type: 'text', nullable: true })
  takenOn!: string | null

  /** SHA-256 of the content, under which the file lies. */
  @Column({ name: 'hash', type: 'text' })
  hash!: string

  @Column({ name: 'bytes', type: 'integer' })
  bytes!: number

  @Column({ name: 'mime', type: 'text' })
  mime!: string

  /** Pixels of a photo. */
  @Column({ name: 'width', type: 'integer', nullable: true })
  width!: number | null

  @Column({ name: 'height', type: 'integer', nullable: true })
  height!: number | null

  @Column({ name: 'thumbnail_hash', type: 'text', nullable: true })
  thumbnailHash!: string | null

  /** The photo as it came, where it was made smaller and the clerk wanted it kept. */
  @Column({ name: 'original_hash', type: 'text', nullable: true })
  originalHash!: string | null

  @Column({ name: 'original_bytes', type: 'integer', nullable: true })
  originalBytes!: number | null

  @Column({ name: 'original_ending', type: 'text', nullable: true })
  originalEnding!: string | null
}
